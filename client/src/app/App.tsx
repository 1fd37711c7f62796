import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type IntlConfig, IntlProvider, ReactIntlErrorCode } from 'react-intl';
import { BrowserRouter } from 'react-router-dom';
import { type Entrance, EntranceContext } from '../features/accounts/signedIn.ts';
import { FailureBoundary } from './FailureBoundary.tsx';
import { Gate } from './Gate.tsx';
import { cssVariables, theme } from './theme.ts';

interface Props {
  readonly entrance: Entrance;
}

/** Texts are English; dates and numbers follow the person's own kind of English, where they have one. */
const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en';

/** The same key as in public/colour-scheme.js. */
const colorSchemes = localStorageColorSchemeManager({ key: 'cairn.colour-scheme' });

/** Colours, language, addresses; then who is there. */
export function App({ entrance }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <IntlProvider locale={locale} defaultLocale="en" onError={report}>
        <FailureBoundary>
          <BrowserRouter>
            <EntranceContext value={entrance}>
              <Gate />
            </EntranceContext>
          </BrowserRouter>
        </FailureBoundary>
      </IntlProvider>
    </MantineProvider>
  );
}

/** The texts in the source are English: that there is no translation into English is no error. */
const report: NonNullable<IntlConfig['onError']> = (error) => {
  if (error.code !== ReactIntlErrorCode.MISSING_TRANSLATION) reportError(error);
};
