import { isDayjs } from 'dayjs';

/** Days as the API writes them, and no empty fields. */
export const written = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, isDayjs(value) ? value.format('YYYY-MM-DD') : value]),
  );
