import {
  CheckCircleFilled,
  CloseCircleFilled,
  DownOutlined,
  ExclamationCircleFilled,
  EyeInvisibleOutlined,
  EyeOutlined,
  InfoCircleFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

const clearIcon = <CloseCircleFilled aria-hidden />;

/**
 * The signs inside antd's controls say nothing that the words do not: they are not read out, least of all in English.
 * (The provider takes them by no other names.)
 */
export const SIGNS = {
  select: { suffixIcon: <DownOutlined aria-hidden />, clearIcon },
  datePicker: { clearIcon },
  inputPassword: {
    iconRender: (isShown: boolean): ReactNode =>
      isShown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />,
  },
  alert: {
    successIcon: <CheckCircleFilled aria-hidden />,
    infoIcon: <InfoCircleFilled aria-hidden />,
    warningIcon: <ExclamationCircleFilled aria-hidden />,
    errorIcon: <CloseCircleFilled aria-hidden />,
  },
};
