import { ApiProperty } from '@nestjs/swagger';
import { UNDETERMINED_ADVICE } from '@zeqing/availability';
import type { UndeterminedAct } from '@zeqing/organisation';
import type { ItemReadiness } from '@zeqing/services';
import { OnUndeterminedAnswer } from '../availability/availability.dto';
import { ItemReadinessAnswer, itemReadinessAnswer } from './services.answers';

/** An item's readiness as the caller is told it: with what it does where nothing is determined (U17). */
export class HallReadinessAnswer extends ItemReadinessAnswer {
  @ApiProperty({
    type: OnUndeterminedAnswer,
    description: 'what this caller does with materials that are undetermined',
  })
  onUndetermined!: OnUndeterminedAnswer;
}

export const hallReadinessAnswer = (item: ItemReadiness, act: UndeterminedAct): HallReadinessAnswer =>
  Object.assign(itemReadinessAnswer(item), { onUndetermined: UNDETERMINED_ADVICE[act] });
