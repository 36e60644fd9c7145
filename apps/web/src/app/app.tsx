import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from './query-client';
import { router } from './router';
import { SIGNS } from './signs';
import { themeOf, paintRoot } from './theme';
import { useTypeSize } from './type-size';

export function App(): ReactNode {
  const { i18n } = useTranslation();
  const size = useTypeSize();
  useLayoutEffect(() => paintRoot(size), [size]);
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={themeOf(size)}
      button={{ autoInsertSpace: false }}
      {...SIGNS}
    >
      <AntApp component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
