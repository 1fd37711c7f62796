import type { ProgramRecord } from './records.ts';

/** There is one program in a database for now. */
export const programId = 'program';

/** What a new program starts with, until its admin says otherwise. The lines are those of the United States. */
export const defaultProgram: ProgramRecord = {
  _id: programId,
  name: 'Our program',
  timeZone: 'America/New_York',
  staffedHours: 'Monday to Friday, 9 am to 8 pm',
  crisisLines: [
    { name: '988 Suicide & Crisis Lifeline', contact: '988', how: 'callOrText' },
    { name: 'Emergency services', contact: '911', how: 'call' },
    { name: 'Crisis Text Line', contact: 'HOME to 741741', how: 'text' },
  ],
};

/** The first group agreement. A program's clinical lead should read it and publish the program's own. */
export const defaultAgreement = `Welcome. This is how we keep our group safe, so that everyone can speak honestly here.

1. What is said here stays here. Do not repeat, copy or take pictures of what others write, and do not tell anyone who is in the group. You may always share your own story.

2. Know the limits of confidentiality. Staff keep what they learn private too, as the law demands. They must act when someone's life or safety is in danger, when a child or a vulnerable adult may be abused or neglected, or when a court orders it.

3. Staff read everything here. Facilitators and the care team can see all that is written in your rooms, also later, so that nobody is left alone with something heavy.

4. This is not an emergency service. Staff are not here around the clock. If you might hurt yourself or someone else, or if you have used and feel unwell, do not wait for an answer: press "Help now", call or text 988, or call 911.

5. Speak for yourself. Say "I". Offer your own experience rather than advice, unless someone asks for it. You may pass at any time and need give no reason.

6. Respect everyone. No insults, threats, sexual remarks or discrimination. People come from different lives, and recover in different ways. We do not judge medication, faith or the lack of it, or someone's pace.

7. A slip is welcome here as a subject. If you have used, you can say so. Tell what happened and how it felt, and leave out amounts, methods and details that could pull others along.

8. No buying, selling, offering or looking for alcohol or other drugs, and no links to them. Please do not take part while you are under the influence; tell staff instead, and they will help you.

9. Keep contact inside the group. Do not ask for or give out full names, phone numbers, addresses or accounts. Dating someone in the group can hurt both people's recovery; talk with staff if feelings grow.

10. Join from a private place, where nobody else can see your screen or hear you, and sign out on devices you share.

11. If something troubles you about the group, or about how you were treated, tell a facilitator or report the message. Facilitators may hold or remove a message, or ask someone to pause, to keep the group safe. They will talk with you about it.

By signing, you say that you have read this and will do your best to keep to it. You can ask staff about any part before you sign.`;
