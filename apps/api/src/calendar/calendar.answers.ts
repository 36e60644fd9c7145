import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CountView, ExplainedDay, RegionView, WorkingCalendar, YearView } from '@zeqing/calendar';
import { localDateOf } from '@zeqing/kernel';
import { provisionalText, reasonText, WARNINGS } from './calendar.texts';

const REASONS = [
  'working_day',
  'weekend',
  'holiday',
  'make_up_working_day',
  'receipt_day',
  'local_holiday',
  'beyond_known_calendar',
];
const DAY = { format: 'date' } as const;

export class TextAnswer {
  @ApiPropertyOptional() zh?: string;
  @ApiPropertyOptional() en?: string;
}

export class DayAnswer {
  @ApiProperty(DAY) date!: string;
  @ApiProperty({ minimum: 1, maximum: 7, description: '1 Monday to 7 Sunday' }) weekday!: number;
  @ApiProperty() counted!: boolean;
  @ApiProperty({ enum: REASONS }) reason!: string;
  @ApiPropertyOptional({ description: 'the holiday' }) name?: string;
  @ApiProperty() text!: TextAnswer;
}

export class WorkingDaysAnswer {
  @ApiProperty(DAY) from!: string;
  @ApiProperty() add!: number;
  @ApiProperty({ ...DAY, description: 'the last day; the term ends at its end, 24:00 in China' }) date!: string;
  @ApiProperty({ description: 'whether days were counted that no notice covers' }) provisional!: boolean;
  @ApiProperty(DAY) knownFrom!: string;
  @ApiProperty(DAY) knownThrough!: string;
  @ApiProperty({ description: 'whose calendar it is' }) calendarRegion!: string;
  @ApiProperty() receiptDayCounts!: boolean;
  @ApiProperty({ description: 'why the day of receipt counts or not' }) basis!: string;
  @ApiPropertyOptional({ description: 'only on a provisional date' }) warning?: TextAnswer;
  @ApiProperty({ type: [DayAnswer] }) days!: DayAnswer[];
}

export class WarningAnswer {
  @ApiProperty({ enum: Object.keys(WARNINGS) }) code!: string;
  @ApiProperty() text!: TextAnswer;
}

export class NoticeAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() year!: number;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) documentNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) issuedOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) basis!: string | null;
}

export class RegionAnswer {
  @ApiProperty() regionCode!: string;
  @ApiProperty({ description: 'the region itself, or the nearest above with a calendar of its own' })
  calendarRegion!: string;
  @ApiProperty(DAY) knownFrom!: string;
  @ApiProperty(DAY) knownThrough!: string;
  @ApiProperty({ description: 'calendar days from today to knownThrough' }) daysLeft!: number;
  @ApiProperty({ ...DAY, description: 'the civil day in China' }) today!: string;
  @ApiProperty() receiptDayCounts!: boolean;
  @ApiProperty() basis!: string;
  @ApiProperty({ type: [WarningAnswer] }) warnings!: WarningAnswer[];
  @ApiProperty({ type: [NoticeAnswer] }) notices!: NoticeAnswer[];
  @ApiProperty({ description: 'of the region’s own settings; 0 while it has none' }) version!: number;
}

export class ExceptionAnswer {
  @ApiProperty(DAY) date!: string;
  @ApiProperty({ enum: ['off', 'work'] }) kind!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'whose notice rules the day' }) regionCode!: string;
}

export class YearAnswer {
  @ApiProperty() year!: number;
  @ApiProperty() calendarRegion!: string;
  @ApiProperty() workingDays!: number;
  @ApiProperty({ description: 'whether the year is not wholly covered by notices' }) provisional!: boolean;
  @ApiProperty(DAY) knownThrough!: string;
  @ApiProperty({ type: [ExceptionAnswer], description: 'the days that differ from the plain week' })
  days!: ExceptionAnswer[];
}

export class NoticeImportedAnswer {
  @ApiProperty({ format: 'uuid' }) noticeId!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'false when the same notice was in force already' }) changed!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) replacedNoticeId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) knownThroughBefore!: string | null;
  @ApiProperty(DAY) knownThrough!: string;
  @ApiProperty() daysOff!: number;
  @ApiProperty() makeUpWorkdays!: number;
  @ApiProperty({ description: 'of the region’s calendar' }) version!: number;
}

export function workingDaysAnswer(view: CountView, language: 'zh' | 'en' | undefined): WorkingDaysAnswer {
  const { from, add, date, provisional, calendar } = view;
  return {
    ...{ from, add, date, provisional, ...groundsOf(calendar) },
    ...(provisional ? { warning: only(provisionalText(calendar.knownThrough), language) } : {}),
    days: view.days.map((day) => dayAnswer(day, language)),
  };
}

export function regionAnswer(view: RegionView, at: Date): RegionAnswer {
  const { regionCode, daysLeft, version, calendar } = view;
  return {
    ...{ regionCode, ...groundsOf(calendar), daysLeft, version },
    today: localDateOf(at),
    warnings: view.warnings.map((code) => ({ code, text: WARNINGS[code] })),
    notices: [...view.notices],
  };
}

export function yearAnswer({ year, calendar, workingDays, provisional, days }: YearView): YearAnswer {
  const { knownThrough, regionCode: calendarRegion } = calendar;
  return { year, calendarRegion, workingDays, provisional, knownThrough, days: [...days] };
}

const groundsOf = ({ regionCode, knownFrom, knownThrough, receiptDayCounts, basis }: WorkingCalendar) => ({
  ...{ calendarRegion: regionCode, knownFrom, knownThrough, receiptDayCounts, basis },
});

const dayAnswer = (day: ExplainedDay, language: 'zh' | 'en' | undefined): DayAnswer => ({
  ...day,
  text: only(reasonText(day.reason, day.name), language),
});

const only = (text: { zh: string; en: string }, language: 'zh' | 'en' | undefined): TextAnswer =>
  language === undefined ? text : { [language]: text[language] };
