import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, ok, stale, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import type { NoticesError } from './domain/notice-error';
import { changeSetting, untouchedSetting, type NoticeSetting, type SettingChange } from './domain/notice-setting';
import { findSettings, saveSetting } from './store/setting.repository';

/** How a person wants to be told; nobody changes another's. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** Whether this installation sends e-mail at all. */
  get sendsEmail(): boolean {
    return this.config.mail !== null;
  }

  find(context: UseCaseContext): Promise<NoticeSetting> {
    return this.#of(this.unitOfWork.reader(context), context.actor.id);
  }

  /** Journalled with what is muted, never with the address. */
  async change(
    context: UseCaseContext,
    seenVersion: number,
    change: SettingChange,
  ): Promise<Result<NoticeSetting, NoticesError>> {
    if (change.email && !this.sendsEmail)
      return err({ code: 'notices.email_unavailable', fields: [{ pointer: '/email', rule: 'no_mail_server' }] });
    return this.unitOfWork.run<NoticeSetting, NoticesError>(context, async (tx) => {
      const changed = changeSetting(await this.#of(tx, context.actor.id), change);
      if (!changed.ok) return changed;
      if (!(await saveSetting(tx, changed.value, seenVersion, context.at))) return err(stale('notice_setting'));
      const setting = { ...changed.value, version: seenVersion + 1 };
      await this.journal.append(tx, context, {
        type: 'notices.setting_changed',
        object: { type: 'notice_setting', id: context.actor.id, version: setting.version },
        departmentIds: [],
        payload: {
          hasEmail: setting.email !== null,
          emailMuted: setting.emailMuted,
          webhookMuted: setting.webhookMuted,
          quietFrom: setting.quietHours?.from ?? null,
          quietUntil: setting.quietHours?.until ?? null,
          overdueBreaksQuiet: setting.overdueBreaksQuiet,
        },
      });
      return ok(setting);
    });
  }

  async #of(tx: Tx, personId: string): Promise<NoticeSetting> {
    return (await findSettings(tx, [personId])).get(personId) ?? untouchedSetting(personId);
  }
}
