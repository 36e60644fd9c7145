import { ApiProperty } from '@nestjs/swagger';
import type { Stamp } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';

/** The stamp of every figure: how far it holds, of which day, and whose rows it counts. */
export class StampAnswer {
  @ApiProperty({ description: 'everything up to this sequence of the journal is in the figures' }) sequence!: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'the instant they are complete up to',
  })
  asOf!: string | null;
  @ApiProperty({ format: 'date', description: 'the day ages and overdue days are counted to' }) today!: string;
  @ApiProperty({ type: String, nullable: true, description: 'leading digits of the region; null: everywhere' })
  region!: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'null: all departments of the region' })
  departmentIds!: readonly string[] | null;
}

export const stampAnswer = (stamp: Stamp): StampAnswer => ({ ...stamp, asOf: stamp.asOf?.toISOString() ?? null });

/** The same in the headers in which every answer of the product says how fresh it is (design §8). */
export function sendStamp(reply: FastifyReply, { sequence, asOf }: Stamp): void {
  void reply.header('zeqing-sequence', String(sequence));
  if (asOf !== null) void reply.header('zeqing-as-of', asOf.toISOString());
}
