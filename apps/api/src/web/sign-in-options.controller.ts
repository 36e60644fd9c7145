import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '@zeqing/platform';
import { Public } from '../http';
import { DemoLoginAnswer, demoLogins } from './demo-logins';

export class SignInOptionsAnswer {
  @ApiProperty({ type: [DemoLoginAnswer], description: 'whom one may play; empty outside the demonstration' })
  demo!: readonly DemoLoginAnswer[];
}

@ApiTags('session')
@Controller('api/v1/sign-in-options')
export class SignInOptionsController {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'profile' | 'home'>) {}

  /** What the sign-in page offers. */
  @Public()
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: SignInOptionsAnswer })
  async options(): Promise<SignInOptionsAnswer> {
    return { demo: this.config.profile === 'demo' ? await demoLogins(this.config.home) : [] };
  }
}
