import { ApiProperty } from '@nestjs/swagger';
import { OnUndeterminedAnswer } from '../availability/availability.dto';
import { ItemReadinessAnswer } from './services.answers';

/** An item's readiness as the caller is told it: with what it does where nothing is determined (U17). */
export class HallReadinessAnswer extends ItemReadinessAnswer {
  @ApiProperty({
    type: OnUndeterminedAnswer,
    description: 'what this caller does with materials that are undetermined',
  })
  onUndetermined!: OnUndeterminedAnswer;
}
