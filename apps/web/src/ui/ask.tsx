import { ConfigProvider, Input } from 'antd';
import type { ReactNode } from 'react';
import { Themed } from '../app/themed';
import type { Question } from './confirm';
import { Modal } from './modal';

// What is asked stands outside the page: it takes the same colours and type.
ConfigProvider.config({ holderRender: (children) => <Themed>{children}</Themed> });

export interface AskingWords {
  readonly cancel: string;
  /** Says what is to be typed. */
  readonly type: string;
}

/** Whether the act was chosen. */
export const ask = (question: Question, words: AskingWords): Promise<boolean> =>
  new Promise((resolve) => {
    const { title, content, act, danger = false, typed } = question;
    const shown = Modal.confirm({
      ...{ title, okText: act, cancelText: words.cancel },
      okButtonProps: { danger, disabled: typed !== undefined },
      content:
        typed === undefined ? (
          content
        ) : (
          <Typed
            content={content}
            label={words.type}
            onTyped={(text) => {
              const isSame = folded(text) === folded(typed);
              shown.update({ okButtonProps: { danger, disabled: !isSame } });
            }}
          />
        ),
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });

/** Full-width signs and blanks around it are no other text. */
const folded = (text: string): string => text.normalize('NFKC').trim();

interface TypedProps {
  readonly content: ReactNode;
  readonly label: string;
  readonly onTyped: (text: string) => void;
}

function Typed({ content, label, onTyped }: TypedProps): ReactNode {
  return (
    <>
      {content && <p>{content}</p>}
      <label className="typed">
        {label}
        <Input autoComplete="off" onChange={({ target }) => onTyped(target.value)} />
      </label>
    </>
  );
}
