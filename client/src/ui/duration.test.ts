import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { durationText } from './duration.ts';

test('a length of time is said in the largest unit that tells enough', () => {
  const text = createIntl({ locale: 'en', onError: () => undefined }).formatMessage;
  const said = [0, 45, 90, 3_599, 11_100, 7_200, 86_400, 200_000].map((seconds) => durationText(text, seconds));
  expect(said).toEqual(['0 s', '45 s', '2 min', '1 h', '3 h 5 min', '2 h', '1 day', '2 days']);
});
