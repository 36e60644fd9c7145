import dayjs from 'dayjs';

/** An instant as people read it, to the minute. */
export const whenOf = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm');

/** The time of day of an instant. */
export const timeOf = (instant: string): string => dayjs(instant).format('HH:mm');

/** The day of an instant. */
export const dayOf = (instant: string): string => dayjs(instant).format('YYYY-MM-DD');
