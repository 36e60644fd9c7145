import { Test, type TestingModule } from '@nestjs/testing';
import { newId, ok, SettableClock, type Announcement, type Id, type Urgency } from '@zeqing/kernel';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork, type Config } from '@zeqing/platform';
import { aContext, createTestDatabase, MailServer, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { NoticeDelivery, NoticeSettings, NoticesModule, Webhooks, type SettingChange } from '../src';

/** The notices as the worker has them, on a database of their own, with a mail server and a clock to set. */
export class NoticesWorld {
  readonly clock = new SettableClock(TEST_INSTANT);
  readonly mail = new MailServer();

  private constructor(
    readonly database: TestDatabase,
    private module: TestingModule | null = null,
  ) {}

  static async start(changes: Partial<Config> = {}): Promise<NoticesWorld> {
    const world = new NoticesWorld(await createTestDatabase());
    const url = await world.mail.start();
    const config = {
      ...world.database.config,
      mail: { url, from: '责清 <zeqing@example.gov.cn>' },
      publicUrl: 'https://zeqing.example.gov.cn',
      ...changes,
    };
    world.module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, logger: createLogger(config, 'test'), clock: world.clock }),
        DatabaseModule.forRoot(config, [], 'zeqing-test'),
        NoticesModule,
      ],
    }).compile();
    await world.module.init();
    return world;
  }

  get<T>(type: new (...parameters: never[]) => T): T {
    if (!this.module) throw new Error('the world has not started');
    return this.module.get<T>(type);
  }

  at(time: string, day = '2026-11-23'): void {
    this.clock.set(new Date(`${day}T${time}:00+08:00`));
  }

  as(personId: Id) {
    return aContext({ kind: 'person', id: personId, posts: [] }, this.clock.now());
  }

  /** A person with an address; the address tells who it is. */
  async person(change: SettingChange = {}): Promise<{ id: Id; email: string }> {
    const id = newId();
    const email = `${id}@example.gov.cn`;
    const changed = await this.get(NoticeSettings).change(this.as(id), 0, { email, ...change });
    if (!changed.ok) throw new Error(changed.error.code);
    return { id, email };
  }

  async webhook(personId: Id, url: string): Promise<{ id: Id; secret: string }> {
    const added = await this.get(Webhooks).add(this.as(personId), url);
    if (!added.ok) throw new Error(added.error.code);
    return { id: added.value.webhook.id, secret: added.value.secret };
  }

  /** Tells people of something that happens now. */
  async tell(urgency: Urgency, title: string, ...personIds: Id[]): Promise<void> {
    const announcement: Announcement = {
      kind: 'request.told',
      objectType: 'share_request',
      objectId: newId(),
      title: { zh: title, en: `about ${title}` },
      link: '/requests/1',
      urgency,
      facts: {},
      audience: personIds.map((personId) => ({ kind: 'person', personId })),
    };
    const event = { id: newId(), occurredAt: this.clock.now() };
    await this.get(UnitOfWork).run({}, async (tx) =>
      ok(await this.get(NoticeDelivery).deliver(tx, event, [announcement])),
    );
  }

  /** The mails of one address, oldest first. */
  mailsTo(email: string): string[] {
    return this.mail.mails.filter(({ to }) => to === email).map(({ text }) => text);
  }

  /** Ends the application and leaves the mail server and the database. */
  async stop(): Promise<void> {
    await this.module?.close();
    this.module = null;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.mail.close();
    await this.database.drop();
  }
}
