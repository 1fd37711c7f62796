import { chartNames } from '@cairn/shared/rooms/contract';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';

export type ChartNames = ReadonlyMap<string, string | null>;

/**
 * Who the members of a room are in the chart, while they are shown; null while they are not. Asked for only then,
 * and forgotten as soon as they are hidden again: they stay on no screen and in no memory longer than needed.
 */
export function useChartNames(roomId: string, shown: boolean): ChartNames | null {
  const { http } = useSignedIn();
  const names = useQuery({
    queryKey: ['chart-names', roomId],
    queryFn: () => answerOf(http.request(chartNames, { params: { roomId } })),
    enabled: shown,
    gcTime: 0,
    select: (rows): ChartNames => new Map(rows.map((row) => [row.memberId, row.chartName])),
  });
  return shown ? (names.data ?? null) : null;
}
