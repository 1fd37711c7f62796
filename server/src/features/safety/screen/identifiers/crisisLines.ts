/** Numbers that people share to save lives, as bare digits without the country: they belong to nobody in the room. */
const crisisNumbers: ReadonlySet<string> = new Set(
  `988 911 999 112 111 211 311 811 741741 85258 686868 838255 116123 116111 116117 1737 131114 1300224636 1300659467
  0800543354 08001110111 08001110222 08001111 0800111 08006895652 03001236600 0300123660 03001231110 08088010677
  08000684141 08457909090 1800551800 1800738255 9820466726 919820466726 9152987821 7893078930 18002738255
  8002738255 8006624357 8007842433 8007997233 8006564673 8004843731 8775658860 8664887386 8334564566 8006686868
  8002221222 8007867 8004226237 8009232722 8552338255 8662772763 8777267467 8885653436 8004448722 0800123666
  0800595643 143 147 142 3114 15 24417 0145394000`.split(/\s+/),
);

const crisisWords =
  /\b(hotline|lifeline|helpline|crisis|samaritans?|samhsa|trevor|suicide|warm ?line|poison control|childline|aa office|intergroup|never use alone|veterans?|988)\b/;

const tollFree = /^1?8(00|33|44|55|66|77|88)\d{7}$/;

/** Whether a number is a public line: a known one, or a free one that is not given as somebody's own. */
export function isPublicLine(digits: string, text: string): boolean {
  const bare = digits.replace(/^(00)?(1|44|61|64|49|91)(?=\d{9,10}$)/, '');
  if (crisisNumbers.has(digits) || crisisNumbers.has(bare) || crisisNumbers.has(`0${bare}`)) return true;
  return (tollFree.test(digits) && !/\b(my|me)\b/.test(text)) || (tollFree.test(digits) && crisisWords.test(text));
}
