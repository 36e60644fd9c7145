import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { searchWords } from '@zeqing/platform';
import { IsString, Length } from 'class-validator';
import { Permit } from '../http';

const MAX_TEXT = 200;

export class SearchWordsQuery {
  @ApiProperty({ description: 'as it was typed' })
  @IsString()
  @Length(1, MAX_TEXT)
  q!: string;
}

export class SearchWordsAnswer {
  @ApiProperty({ description: 'half-width (NFKC) and simplified, as every search of the API takes them' })
  words!: string;
}

@ApiTags('session')
@Controller('api/v1/search-words')
export class SearchWordsController {
  /** The words every search looks for when this is typed: full-width becomes half-width, traditional characters simplified. */
  @Permit('session.own')
  @Get()
  @ApiOkResponse({ type: SearchWordsAnswer })
  async read(@Query() { q }: SearchWordsQuery): Promise<SearchWordsAnswer> {
    return { words: await searchWords(q) };
  }
}
