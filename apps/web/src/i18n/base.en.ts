import app from '../app/en.json';
import screens from '../app/screens.en.json';
import ui from '../ui/en.json';

/** The same in English. */
export const base = { app, screens, ui };
