import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { REFUSAL_GROUNDS, type RefusalGroundRule } from '@zeqing/requests';
import { Permit } from '../../http';

export class DictionaryGroundAnswer {
  @ApiProperty({ enum: Object.keys(REFUSAL_GROUNDS) }) ground!: string;
  @ApiProperty({ description: 'whether a law, administrative regulation or State Council decision must be cited' })
  citation!: boolean;
  @ApiProperty({ enum: ['unconditional', 'conditional'], isArray: true }) shareTypes!: readonly string[];
  @ApiProperty() article!: string;
}

export class RefusalGroundsAnswer {
  @ApiProperty({ type: [DictionaryGroundAnswer] }) items!: readonly DictionaryGroundAnswer[];
}

const GROUNDS: readonly RefusalGroundRule[] = Object.values(REFUSAL_GROUNDS);

@ApiTags('requests')
@Controller('api/v1/refusal-grounds')
export class RefusalGroundsController {
  /** The dictionary a refusal must rest on, with the article of each ground (arts 14, 15, 21). */
  @Permit('calendar.read')
  @Get()
  @ApiOkResponse({ type: RefusalGroundsAnswer })
  list(): RefusalGroundsAnswer {
    return { items: GROUNDS };
  }
}
