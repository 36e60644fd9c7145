import { verifyLines } from '@zeqing/journal';
import type { Stage } from './stage';

interface Head {
  readonly seq: number;
  readonly oldestUnsealedSeconds: number | null;
}

/** The auditor takes the journal out of the system and has it verified without the database. */
export async function verifyJournal(stage: Stage): Promise<void> {
  const auditor = await stage.cast.person('auditor');
  const { seq } = await auditor.get<Head>('/api/v1/journal/head');
  const exported = await auditor.getText(`/api/v1/journal/export?through=${seq}`);
  const verdict = verifyLines(exported.split('\n').filter((line) => line !== ''));
  if (verdict.faults.length > 0) throw new Error(`the journal has faults: ${JSON.stringify(verdict.faults)}`);
  stage.tell(
    `审计员导出事件账 ${verdict.rows} 条，脱离数据库逐条核验：序号无缺、摘要相连、对象版本逐一递增，末条摘要 ${verdict.lastHash.slice(0, 16)}…，差错 0 处。`,
  );
}
