import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../ui/confirm';
import { ProblemNote } from '../../ui/problem-note';
import { ConsultationState, InnerDay, type Consultation } from './consultation-words';
import { useTold } from './use-told';

/** One question: what was asked and said; while it is open, the answer is written down here. */
export function Question({ one }: { readonly one: Consultation }): ReactNode {
  const { t } = useTranslation('consultations');
  const [isAnswering, setAnswering] = useState(false);
  const confirm = useConfirm();
  const withdraw = useTold(`/api/v1/consultations/${one.id}/withdraw`, () => undefined, one.version);
  const takeBack = async (): Promise<void> => {
    if (await confirm({ title: t('withdrawSure', { section: one.section }), act: t('withdraw') })) withdraw.mutate({});
  };
  return (
    <li>
      <p>
        <strong>{one.section}</strong> <ConsultationState one={one} />{' '}
        <span className="faint">
          {t('innerDay')} <InnerDay one={one} />
        </span>
      </p>
      <p className="said">{one.question}</p>
      {one.answer !== null && (
        <p className="said">
          <strong>{t('saidBy', { person: one.answeredBy ?? '' })}</strong> {one.answer}
        </p>
      )}
      {withdraw.error && <ProblemNote error={withdraw.error} />}
      {one.state === 'open' && !isAnswering && (
        <div className="acts">
          <Button onClick={() => setAnswering(true)}>{t('answer')}</Button>
          <Button onClick={() => void takeBack()} loading={withdraw.isPending}>
            {t('withdraw')}
          </Button>
        </div>
      )}
      {isAnswering && one.state === 'open' && <AnswerOf one={one} onDone={() => setAnswering(false)} />}
    </li>
  );
}

function AnswerOf({ one, onDone }: { readonly one: Consultation; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('consultations');
  const answer = useTold(`/api/v1/consultations/${one.id}/answer`, onDone, one.version);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form layout="vertical" className="form" onFinish={(said: object) => answer.mutate(said)}>
      <Form.Item name="answer" label={t('said')} rules={needed}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="answeredBy" label={t('person')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      {answer.error && <ProblemNote error={answer.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {t('keep')}
        </Button>
        <Button onClick={onDone}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
