import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Permit } from '../http';
import { CATALOGUE_DICTIONARIES } from './catalogue.dictionaries';
import { FIXED_BY } from './dictionary';
import { REQUEST_DICTIONARIES } from './request.dictionaries';

export class DictionaryTitle {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class DictionaryValueAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the article of this value alone' }) article!:
    string | null;
}

export class DictionaryAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() title!: DictionaryTitle;
  @ApiProperty({ enum: FIXED_BY, description: 'what holds it fast; none can be changed while the product runs' })
  fixedBy!: string;
  @ApiProperty({ type: String, nullable: true, description: 'article or standard' }) basis!: string | null;
  @ApiProperty({ type: [DictionaryValueAnswer] }) values!: readonly DictionaryValueAnswer[];
}

export class DictionariesAnswer {
  @ApiProperty({ type: [DictionaryAnswer] }) items!: readonly DictionaryAnswer[];
}

@ApiTags('calendar')
@Controller('api/v1/dictionaries')
export class DictionariesController {
  /** Every dictionary the interfaces and screens use, with its words, and what holds it fast. */
  @Permit('calendar.read')
  @Get()
  @ApiOkResponse({ type: DictionariesAnswer })
  list(): DictionariesAnswer {
    return { items: [...CATALOGUE_DICTIONARIES, ...REQUEST_DICTIONARIES] };
  }
}
