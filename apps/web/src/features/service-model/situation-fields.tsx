import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clearable } from '../../ui/clearable';
import { Field, PartFaults } from './faulty';
import type { WrittenQuestion } from './written-draft';
import { useWritten } from './watched';

/** The questions whose answers change the materials, and the situations readiness is told for (U7). */
export function SituationFields(): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <>
      <h3>{t('questions')}</h3>
      <Form.List name="questions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Question key={key} place={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ code: '', text: '', answers: [{}, {}] })}>{t('addQuestion')}</Button>
          </>
        )}
      </Form.List>
      <h3>{t('situations')}</h3>
      <PartFaults at="situations" />
      <Form.List name="situations">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Situation key={key} place={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ code: '', name: '', answers: {}, usual: fields.length === 0 })}>
              {t('addSituation')}
            </Button>
          </>
        )}
      </Form.List>
    </>
  );
}

interface PartProps {
  readonly place: number;
  readonly onRemove: () => void;
}

function Question({ place, onRemove }: PartProps): ReactNode {
  const { t } = useTranslation('service-model');
  const at = `questions/${place}`;
  return (
    <fieldset className="citation">
      <legend>{t('questionNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/code`} name={[place, 'code']} label={t('codeShort')}>
        <Input maxLength={64} />
      </Field>
      <Field at={`${at}/text`} name={[place, 'text']} label={t('questionText')}>
        <Input maxLength={2000} />
      </Field>
      <PartFaults at={`${at}/answers`} />
      <Form.List name={[place, 'answers']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="acts">
                <Field
                  at={`${at}/answers/${name}/code`}
                  name={[name, 'code']}
                  label={t('answerCode', { number: name + 1 })}
                >
                  <Input maxLength={64} />
                </Field>
                <Form.Item name={[name, 'text']} label={t('answerText', { number: name + 1 })}>
                  <Input maxLength={200} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('removeAnswer', { number: name + 1 })}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('addAnswer')}</Button>
          </>
        )}
      </Form.List>
      <p>
        <Button onClick={onRemove}>{t('removeQuestion', { number: place + 1 })}</Button>
      </p>
    </fieldset>
  );
}

function Situation({ place, onRemove }: PartProps): ReactNode {
  const { t } = useTranslation('service-model');
  const questions = useWritten('questions');
  const at = `situations/${place}`;
  return (
    <fieldset className="citation">
      <legend>{t('situationNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/code`} name={[place, 'code']} label={t('codeShort')}>
        <Input maxLength={64} />
      </Field>
      <Field at={`${at}/name`} name={[place, 'name']} label={t('situationName')}>
        <Input maxLength={200} />
      </Field>
      <PartFaults at={`${at}/answers`} />
      {questions.map(
        (question) =>
          question?.code && (
            <Form.Item
              key={question.code}
              name={[place, 'answers', question.code]}
              label={question.text || question.code}
            >
              <Select allowClear={clearable()} options={answersOf(question)} />
            </Form.Item>
          ),
      )}
      <Form.Item name={[place, 'shareOfCases']} label={t('shareOfCases')} extra={t('shareHelp')}>
        <InputNumber min={0} max={1} step={0.01} controls={false} />
      </Form.Item>
      <Form.Item name={[place, 'usual']} valuePropName="checked">
        <Checkbox>{t('usual')}</Checkbox>
      </Form.Item>
      <Button onClick={onRemove}>{t('removeSituation', { number: place + 1 })}</Button>
    </fieldset>
  );
}

const answersOf = ({ answers = [] }: WrittenQuestion): { value: string; label: string }[] =>
  answers.flatMap((answer) => (answer?.code ? [{ value: answer.code, label: answer.text || answer.code }] : []));
