import { isStaff, leads } from '@cairn/shared/accounts/roles';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { AccountMenu } from '../features/accounts/AccountMenu.tsx';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { Agreement } from '../features/programs/Agreement.tsx';
import { useProgram } from '../features/programs/program.ts';
import { CarePage } from '../features/safety/care/CarePage.tsx';
import { CareProvider } from '../features/safety/care/CareProvider.tsx';
import type { HelpMove } from '../features/safety/help/duty.ts';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { AttendancePage } from '../features/sessions/attendance/AttendancePage.tsx';
import { SessionPage } from '../features/sessions/entry/SessionPage.tsx';
import { ScheduleSession } from '../features/sessions/plan/ScheduleSession.tsx';
import { useIsNarrow } from '../ui/useScreen.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import classes from './Gate.module.css';
import { ProgramPage } from './ProgramPage.tsx';
import { RoomRoute } from './RoomRoute.tsx';
import shell from './Shell.module.css';
import { Shell } from './Shell.tsx';
import { Splash } from './Splash.tsx';
import { Welcome } from './Welcome.tsx';

/** The screens of a signed-in person. The agreement stands before all of them until it is signed. */
export function Screens() {
  const { account } = useSignedIn();
  const narrow = useIsNarrow();
  const program = useProgram();
  const asksForHelp = (useLocation().state as HelpMove | null)?.help === true;

  if (program.isPending) return <Splash />;
  if (program.data?.agreement.signedAt === null) {
    if (asksForHelp) return <HelpAlone />;
    return (
      <>
        <ConnectionBanner />
        <div className={classes.corner}>
          <HelpNow compact={narrow} />
          <AccountMenu compact />
        </div>
        <Agreement program={program.data} />
      </>
    );
  }
  const help = <HelpNow compact={narrow} />;
  return (
    <CareProvider>
      <Routes>
        <Route element={<Shell programName={program.data?.name ?? ''} />}>
          <Route index element={<Welcome />} />
          <Route path="/rooms/:roomId" element={<RoomRoute help={help} />} />
          {leads(account.role) && <Route path="/sessions/new" element={<ScheduleSession help={help} />} />}
          <Route path="/sessions/:sessionId" element={<SessionPage help={help} />} />
          {isStaff(account.role) && (
            <Route path="/sessions/:sessionId/attendance" element={<AttendancePage help={help} />} />
          )}
          {isStaff(account.role) && <Route path="/care" element={<CarePage help={help} />} />}
          {leads(account.role) && <Route path="/program" element={<ProgramPage />} />}
        </Route>
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </CareProvider>
  );
}

/** Help does not wait for a signature: the room for it is open, and the way back leads to the agreement. */
function HelpAlone() {
  return (
    <div className={shell.shell}>
      <ConnectionBanner />
      <div className={shell.columns}>
        <Routes>
          <Route path="/rooms/:roomId" element={<RoomRoute help={<HelpNow compact />} alone />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </div>
    </div>
  );
}
