import { ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_PAGE, type Page, type PageRequest } from '@zeqing/kernel';
import { sign, signatureMatches } from '@zeqing/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ProblemException } from './problem.exception';

const DEFAULT_LIMIT = 50;
const PURPOSE = 'cursor';

/** The query of every list; subjects extend it with their filters. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;

  @ApiPropertyOptional({ description: 'the `next` of the page before, unchanged' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

/** What the store is asked for. A cursor that we did not sign is refused. */
export function pageRequest(secret: string, query: PageQuery): PageRequest {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.cursor ? readCursor(secret, query.cursor) : null };
}

export interface PageAnswer<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A page for the caller, its position signed. `Page.next` is the JSON of the last row's sort values. */
export const pageAnswer = <T>(secret: string, page: Page<T>): PageAnswer<T> => ({
  items: page.items,
  next: page.next === null ? null : writeCursor(secret, page.next),
});

function writeCursor(secret: string, position: string): string {
  const text = Buffer.from(position, 'utf8').toString('base64url');
  return `${text}.${sign(secret, PURPOSE, text)}`;
}

function readCursor(secret: string, cursor: string): readonly string[] {
  const [text = '', signature = ''] = cursor.split('.');
  if (!signatureMatches(secret, PURPOSE, text, signature)) throw new ProblemException({ code: 'cursor.invalid' });
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as readonly string[];
}
