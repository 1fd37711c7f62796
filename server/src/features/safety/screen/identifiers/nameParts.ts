import { wordSet } from './wordSet.ts';

/** Small words inside of a name. */
export const particles = wordSet(
  'de da del della der den di du la le van von bin al el st ni mac mc o d y dos das ter ten ibn abu ap ben',
);
/** What is put into a name for force. */
export const asides = wordSet('fucking freaking actually');

/** What may stand before a name. */
export const titles = wordSet(
  'dr doctor mr mrs ms miss mx prof professor rev reverend father sister captain sgt sergeant private officer judge sir nurse',
);

/** Given names that are words of their own: without a capital they name nobody by themselves. */
export const wordsToo =
  wordSet(`will grace hope faith may mark rose dawn art bill rich pat sue grant frank chase hunter jean joy christian guy
  dale cliff drew miles jack rob gene lance ray jade ruby pearl violet iris ivy daisy lily holly amber ginger olive april june august
  charity precious gift gay don dean earl duke max wade ross chad brandy sandy misty star sky rain tom sunday innocent praise lea see
  nana praise mia mele star so min wei ming sung jing long an dung do van hung yaw ama art bud buddy rusty rocky blessing patience
  summer destiny melody harmony carol penny robin ash kai wren li na ha ma`);
