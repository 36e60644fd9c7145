import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { preferredLanguage, Public } from '../http';
import { startPage } from './start-page';

@Public()
@ApiExcludeController()
@Controller()
export class StartPageController {
  @Header('content-type', 'text/html; charset=utf-8')
  @Get()
  show(@Headers('accept-language') accepted?: string, @Query('lang') chosen?: string): string {
    return startPage(chosen === 'en' || chosen === 'zh' ? chosen : preferredLanguage(accepted));
  }
}
