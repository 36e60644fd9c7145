import app from '../app/zh.json';
import screens from '../app/screens.zh.json';
import ui from '../ui/zh.json';

/** What every page says, in Chinese: the frame, the names of all screens, the common parts. */
export const base = { app, screens, ui };
