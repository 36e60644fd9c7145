import dayjs from 'dayjs';

/** An instant as people read it, to the minute. */
export const whenOf = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm');
