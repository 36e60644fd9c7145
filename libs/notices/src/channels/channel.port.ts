import type { Id, Title, Tx } from '@zeqing/kernel';
import type { Channel } from '../domain/notice-setting';
import type { MessageLine } from '../store/message.repository';
import type { ClaimedSend, SendAttempt } from '../store/send.repository';

/** What goes out: title and link only, never what the matter is about. */
export interface OutgoingMessage {
  /** The send's own id, the same for every try: a receiver knows by it what it had before. */
  readonly id: Id;
  readonly type: 'notice' | 'digest' | 'availability.changed' | 'availability.revoked';
  readonly title: Title;
  /** The whole address of the page it leads to. */
  readonly link: string;
  /** The lines of a message of the day, links whole; empty for a single notice. */
  readonly lines: readonly MessageLine[];
  readonly at: Date;
}

/** What a channel made of a try; `isFinal` when trying again would be of no use. */
export type ChannelAttempt = Omit<SendAttempt, 'milliseconds'> & { readonly isFinal?: boolean };

export type Deliver = (message: OutgoingMessage) => Promise<ChannelAttempt>;

/** A way out of the house. Adapters: e-mail, webhooks; a robot of a chat is one more. */
export interface NoticeChannel {
  readonly name: Channel;
  /** Sends under way at the same time in one process. */
  readonly atATime: number;
  /** How a send is delivered now; null when its recipient has closed the channel meanwhile. */
  open(tx: Tx, send: ClaimedSend): Promise<Deliver | null>;
  /** After a try that changes the channel itself: the receiver is gone for good. */
  afterAttempt?(send: ClaimedSend, attempt: ChannelAttempt): Promise<void>;
}

export const CHANNELS_OPEN = Symbol('NoticeChannels');
