import type { Actor, Tx } from '@zeqing/kernel';
import type { SigningBook } from '@zeqing/organisation';
import type { DecisionFacts } from './domain/request.workflow';
import type { StoredRequest } from './store/stored-request';

/**
 * What a decision must know of who acts and who prepared the answer. Whether that needs two persons the provider's rules
 * say (U35); they are read only for who prepared it, whom alone they bind.
 */
export async function factsFor(
  tx: Tx,
  signing: SigningBook,
  actor: Actor,
  { answer, providerDepartmentId }: Pick<StoredRequest, 'answer' | 'providerDepartmentId'>,
): Promise<DecisionFacts> {
  const isPreparer = answer !== null && answer.preparedBy === actor.id;
  const twoPersons = isPreparer && (await signing.actsOfTwo(tx, providerDepartmentId)).has(answer.kind);
  return { actor, preparedBy: answer?.preparedBy ?? null, twoPersons };
}
