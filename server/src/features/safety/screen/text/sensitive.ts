/** The words that people disguise: with digits and signs for letters, stars, spaces between letters, or by mistyping. */
export const sensitiveWords: ReadonlySet<string> = new Set(
  `kill killing killed suicide suicidal die dying dead death myself yourself hang hurt cut cutting harm overdose
  overdosed overdosing relapse relapsed relapsing drunk drank drink drinking vodka whiskey wine beer booze alcohol
  high stoned heroin meth cocaine crack coke fentanyl xanax xans oxy oxys oxycodone percs percocet adderall weed molly
  ketamine opioids opiates pills dope drugs benzos valium klonopin suboxone subs methadone tramadol codeine lean acid
  shrooms edibles carts tina plug dealer selling sell buy buying snort inject needle telegram whatsapp wickr
  fuck fucking fucked fucker shit bitch bitches cunt whore slut dick cock pussy tits ass asshole bastard idiot moron
  retard retarded loser stupid ugly pathetic worthless trash rape shoot stab murder burn gun bomb slurword nigger nigga
  faggot tranny unalive unaliving nudes sex sexy loser junkie crackhead addict end life jump rope bridge goodbye
  kms kys want wanna self`.split(/\s+/),
);

/** Long enough, and far enough from every other word, to be known through one wrong, missing, added or swapped letter. */
export const oftenMistyped: readonly string[] =
  `suicide suicidal relapse relapsed relapsing overdose overdosed overdosing heroin fentanyl cocaine oxycodone
  percocet adderall methadone suboxone klonopin ketamine withdrawal withdrawals hallucinating worthless hopeless
  pointless myself yourself alcohol whiskey tonight tomorrow yesterday telegram whatsapp prescription
  gabapentin tramadol everyone anyone without wanted killing kidding thinking pathetic asshole disgusting
  retarded drinking seizure seizures vomiting breathing goodbye burden anymore existing forever pills`
    .split(/\s+/)
    .filter((word) => word.length >= 6);
