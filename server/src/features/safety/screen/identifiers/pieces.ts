/** A word or a sign of a message, as addresses on the net are made of them. */
export interface Piece {
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
  /** Place just after it. */
  readonly to: number;
  /** Whether white space stands before the piece. */
  readonly apart: boolean;
}

const pieceForm = /[\p{L}\p{N}_+%'-]+|[@.,[\](){}<>]/gu;
/** `jo_at_gmail_dot_com`: as long as before, so that places stay right. */
const gluedSigns = /[_-](at|dot)[_-]/g;
const spelledOut = /^[\p{L}\p{N}]$/u;

/** Cuts a folded text into words and signs; letters that stand apart one by one are read as the word they spell. */
export function readPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  let spelled: Piece[] = [];
  const close = () => {
    const [first] = spelled;
    if (first && spelled.length >= 3) {
      pieces.push({ ...first, text: spelled.map((letter) => letter.text).join(''), to: after });
    } else {
      pieces.push(...spelled);
    }
    spelled = [];
  };
  for (const { 0: piece, index: at } of text.replace(gluedSigns, ' $1 ').matchAll(pieceForm)) {
    const each = { text: piece, at, to: at + piece.length, apart: at > after };
    const isSpelled = spelledOut.test(piece);
    if (!isSpelled) close();
    after = each.to;
    (isSpelled ? spelled : pieces).push(each);
  }
  close();
  return pieces;
}
