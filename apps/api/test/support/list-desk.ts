import { ended, report, upload, type Answer } from './list-imports';
import type { TestApi } from './start-test-api';

type Agent = TestApi['anonymous'];

const seen = (version: number): string => `"v${String(version)}"`;

/** Two officers of an authority who bring lists and publish them (U35). Needs a worker. */
export class ListDesk {
  constructor(
    private readonly first: Agent,
    private readonly second: Agent,
  ) {}

  async checked(body: Buffer, batchNumber: number): Promise<Answer['body']> {
    const accepted = await upload(this.first, body, { batchNumber }).expect(202);
    await ended(this.first, accepted);
    return report(this.first, accepted.body.id);
  }

  async applied({ id, version }: Answer['body'], query: object = {}): Promise<Answer['body']> {
    const apply = this.first.post(`/api/v1/lists/imports/${id}/apply`).query(query);
    return ended(this.first, await apply.set('if-match', seen(version)).expect(202));
  }

  /** Signs the impact off where there is any, then publishes. */
  async approved(batchId: string, version = 1): Promise<Answer['body']> {
    const url = `/api/v1/lists/batches/${batchId}`;
    const impact = (await this.second.get(`${url}/impact`).expect(200)).body;
    const sign = () =>
      this.second.post(`${url}/impact/sign-off`).set('if-match', seen(version)).send({ digest: impact.digest });
    if ([impact.items, impact.requests, impact.grants].some(({ length }: unknown[]) => length > 0))
      await sign().expect(200);
    return (await this.second.post(`${url}/approve`).set('if-match', seen(version)).send({}).expect(200)).body;
  }

  async published(body: Buffer, number: number): Promise<string> {
    const { result } = await this.applied(await this.checked(body, number));
    await this.approved(result.batchId);
    return result.batchId;
  }
}
