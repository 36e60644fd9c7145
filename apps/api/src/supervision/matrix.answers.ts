import { ApiProperty } from '@nestjs/swagger';
import type { MatrixLine, MatrixRow, NamedMatrix, Stamp } from '@zeqing/supervision';
import { StampAnswer, stampAnswer } from './as-of';
import { nameIn } from './tables.answers';

const CELLS = {
  type: 'array',
  items: { type: ['integer', 'null'] as unknown as 'integer' },
  description: 'per column; null: the department itself, or not the caller’s to see',
} as const;

export class PairCountsAnswer {
  @ApiProperty({ description: '应供: entries owed under duty rows in force whose recipients are confirmed' })
  owed!: number;
  @ApiProperty({ description: '已授权: entries with a grant in force, also while it is suspended' }) granted!: number;
  @ApiProperty({ description: '已供给: of those, with a usable resource' }) supplied!: number;
  @ApiProperty({ description: '可用: of those, live and not disputed by an accepted correction' }) working!: number;
}

export class MatrixColumnAnswer extends PairCountsAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
}

export class MatrixCellsAnswer {
  @ApiProperty(CELLS) owed!: readonly (number | null)[];
  @ApiProperty(CELLS) granted!: readonly (number | null)[];
  @ApiProperty(CELLS) supplied!: readonly (number | null)[];
  @ApiProperty(CELLS) working!: readonly (number | null)[];
}

export class MatrixRowAnswer extends MatrixColumnAnswer {
  @ApiProperty({ type: MatrixCellsAnswer }) cells!: MatrixCellsAnswer;
}

export class MatrixAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: PairCountsAnswer }) total!: PairCountsAnswer;
  @ApiProperty({ type: [MatrixColumnAnswer], description: 'requesters, those with most first' })
  columns!: MatrixColumnAnswer[];
  @ApiProperty({ type: [MatrixRowAnswer], description: 'providers, those with most first' }) rows!: MatrixRowAnswer[];
  @ApiProperty({ description: 'providers there was no room for; the totals hold them' }) providersLeftOut!: number;
  @ApiProperty({ description: 'requesters there was no room for; the totals hold them' }) requestersLeftOut!: number;
}

export function matrixAnswer(stamp: Stamp, matrix: NamedMatrix): MatrixAnswer {
  const { total, columns, rows, names, providersLeftOut, requestersLeftOut } = matrix;
  const line = ({ departmentId, owed, granted, supplied, working }: MatrixLine) => ({
    ...{ departmentId, departmentName: nameIn(names, departmentId), owed, granted, supplied, working },
  });
  return {
    stamp: stampAnswer(stamp),
    ...{ total, columns: columns.map(line), providersLeftOut, requestersLeftOut },
    rows: rows.map((row: MatrixRow) => ({ ...line(row), cells: row.cells })),
  };
}
