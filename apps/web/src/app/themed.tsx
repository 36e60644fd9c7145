import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SIGNS } from './signs';
import { themeOf } from './theme';
import { useTypeSize } from './type-size';

/** In our colours, our type and the reader's language. */
export function Themed({ children }: { readonly children?: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={themeOf(useTypeSize())}
      button={{ autoInsertSpace: false }}
      {...SIGNS}
    >
      {children}
    </ConfigProvider>
  );
}
