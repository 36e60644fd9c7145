import { Injectable } from '@nestjs/common';
import { NoticeSender } from '@zeqing/notices';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

const EVERY = 2_000;

/** E-mails that are due. A sweep of its own: slow receivers of webhooks hold up no mail. */
@Sweeper()
@Injectable()
export class SendEmailSweep implements Sweep {
  readonly name = 'notices-send-email';
  readonly everyMilliseconds = EVERY;

  constructor(private readonly sender: NoticeSender) {}

  run(): Promise<number> {
    return this.sender.sendDue('email');
  }
}

/** Webhooks that are due. */
@Sweeper()
@Injectable()
export class SendWebhookSweep implements Sweep {
  readonly name = 'notices-send-webhook';
  readonly everyMilliseconds = EVERY;

  constructor(private readonly sender: NoticeSender) {}

  run(): Promise<number> {
    return this.sender.sendDue('webhook');
  }
}
