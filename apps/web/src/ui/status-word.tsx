import {
  CheckOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

export type Tone = 'late' | 'soon' | 'open' | 'paused' | 'done' | 'ended';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  late: <ExclamationCircleOutlined />,
  soon: <ClockCircleOutlined />,
  open: <ClockCircleOutlined />,
  paused: <PauseCircleOutlined />,
  done: <CheckOutlined />,
  ended: <MinusCircleOutlined />,
};

/** A state in words with its sign, which no line break parts from it; what is finished is plain text, so that open work stands out. Never colour alone. */
export function StatusWord({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`status status-${tone}`}>
      <span aria-hidden>{ICONS[tone]}</span>
      {'\u00a0'}
      {children}
    </span>
  );
}
