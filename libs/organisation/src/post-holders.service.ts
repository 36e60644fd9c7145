import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { findHeldPosts, type HeldPost } from './store/held-post.repository';
import { findHolders, type HolderQuestion } from './store/post-holder.repository';

/** Answers who fills posts: for whoever addresses an office, not a person. */
@Injectable()
export class PostHolders {
  /**
   * The people who may act in posts on a day: their holders and those the posts are lent to, with active accounts, each
   * once. Supervisors are those of the department's own region; wider ones read their dashboards.
   */
  holdersOf(tx: Tx, question: HolderQuestion): Promise<readonly Id[]> {
    return findHolders(tx, question);
  }
  /** Every post these people ever held or were lent, with its days: who signed as what, on any day. */
  postsHeldBy(tx: Tx, personIds: readonly Id[]): Promise<readonly HeldPost[]> {
    return findHeldPosts(tx, personIds);
  }
}
