import { parseLocalDate } from '@zeqing/kernel';
import { ValidateBy } from 'class-validator';

/** A day that exists, written `YYYY-MM-DD`: 2026-02-30 is refused. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'calendar.no_such_day',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseLocalDate(value) !== null,
      defaultMessage: () => 'must be a day of the calendar, YYYY-MM-DD',
    },
  });
