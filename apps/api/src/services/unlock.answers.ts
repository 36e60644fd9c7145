import { ApiProperty } from '@nestjs/swagger';
import { SCOPES, type NamedRanking, type WhatIf } from '@zeqing/services';
import { AccountableAnswer, SituationAnswer, situationAnswer } from './services.answers';

const TEXT = { type: String, nullable: true } as const;

export class WhatIfAnswer {
  @ApiProperty({ type: SituationAnswer, description: 'as it stands' }) before!: SituationAnswer;
  @ApiProperty({ type: SituationAnswer, description: 'as it would stand' }) after!: SituationAnswer;
}

export class UnlockedItemAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
}

export class UnlockAnswer {
  @ApiProperty({ ...TEXT, description: 'null: no entry carries it yet' }) entryCode!: string | null;
  @ApiProperty() evidenceTypeCode!: string;
  @ApiProperty() evidenceTypeName!: string;
  @ApiProperty({ ...TEXT, enum: SCOPES, description: 'whose subjects are meant, beyond those the entry covers' })
  missingScope!: string | null;
  @ApiProperty({ type: [AccountableAnswer], description: 'who stands in its way today' })
  accountable!: readonly AccountableAnswer[];
  @ApiProperty({
    type: [UnlockedItemAnswer],
    description: 'the items this supply alone makes ready: the first 100 by code',
  })
  unlocks!: readonly UnlockedItemAnswer[];
  @ApiProperty({ description: 'how many items this supply alone makes ready' }) unlocksCount!: number;
  @ApiProperty({ description: 'their cases a year, of those whose volume is known' }) unlocksCases!: number;
  @ApiProperty({ description: 'those of which no volume is known' }) unlocksUncounted!: number;
  @ApiProperty({ type: [String], description: 'the items it is missing for: the first 100 codes' })
  missingFor!: readonly string[];
  @ApiProperty({ description: 'how many items it is missing for' }) missingForCount!: number;
  @ApiProperty({ description: 'their cases a year, of those whose volume is known' }) missingForCases!: number;
  @ApiProperty({ description: 'those of which no volume is known' }) missingForUncounted!: number;
}

/** When and where cases were counted: a weight names its year and source. */
export class CountedInAnswer {
  @ApiProperty() year!: number;
  @ApiProperty() source!: string;
  @ApiProperty({ description: 'how many items' }) items!: number;
}

export class UnlockRankingAnswer {
  @ApiProperty({ description: 'items whose material list is confirmed complete' }) counted!: number;
  @ApiProperty() ready!: number;
  @ApiProperty({ description: 'left out: nobody confirmed their list' }) notMapped!: number;
  @ApiProperty({ description: 'counted items of which no case volume is known' }) uncounted!: number;
  @ApiProperty({ type: [CountedInAnswer], description: 'of the others, by items: the first 20' })
  countedIn!: readonly CountedInAnswer[];
  @ApiProperty({ description: 'how many different years and sources there are' }) countedInCount!: number;
  @ApiProperty({ type: [UnlockAnswer], description: 'the best 200' }) items!: readonly UnlockAnswer[];
  @ApiProperty({ description: 'how many supplies something waits for' }) suppliesCount!: number;
}

export const whatIfAnswer = ({ before, after }: WhatIf): WhatIfAnswer => ({
  before: situationAnswer(before.headline),
  after: situationAnswer(after.headline),
});

export const unlockRankingAnswer = ({ supplies, ...counts }: NamedRanking): UnlockRankingAnswer => ({
  ...counts,
  items: supplies.map(({ unlocksLoad, missingForLoad, ...supply }) => ({
    ...supply,
    ...{ unlocksCount: unlocksLoad.items, unlocksCases: unlocksLoad.cases },
    ...{ unlocksUncounted: unlocksLoad.uncounted, missingForCount: missingForLoad.items },
    ...{ missingForCases: missingForLoad.cases, missingForUncounted: missingForLoad.uncounted },
  })),
});
