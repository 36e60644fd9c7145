import { ConfigProvider } from 'antd';
import { Themed } from '../app/themed';
import type { Question } from './confirm';
import { Modal } from './modal';

// What is asked stands outside the page: it takes the same colours and type.
ConfigProvider.config({ holderRender: (children) => <Themed>{children}</Themed> });

/** Whether the act was chosen. */
export const ask = ({ title, content, act, danger = false }: Question, cancel: string): Promise<boolean> =>
  new Promise((resolve) => {
    Modal.confirm({
      ...{ title, content, okText: act, cancelText: cancel, okButtonProps: { danger } },
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
