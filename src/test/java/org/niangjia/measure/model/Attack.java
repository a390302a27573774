package org.niangjia.measure.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that follows from sums by adding and subtracting. Desks that stand in the same sums cannot be told apart; of each set
 * of such groups it is asked whether its number follows: whether its row is a combination of the known ones.
 */
final class Attack {
    private final List<boolean[]> known;
    private final long[] numbers;
    private final int insider;

    /** @param insider whose number is known as it is, for it is her own; -1: nobody's */
    Attack(List<boolean[]> known, long[] numbers, int insider) {
        this.known = known;
        this.numbers = numbers;
        this.insider = insider;
    }

    /** One whose number is from one to four, and is nobody's who asks. */
    Optional<String> smallSet() {
        var groups = groups();
        var rank = rank(groups, null);
        for (var set = 1; set < 1 << groups.size(); set++) {
            var wanted = new double[groups.size()];
            long number = 0;
            var hers = false;
            for (var group = 0; group < groups.size(); group++) {
                if ((set >> group & 1) == 1) {
                    wanted[group] = 1;
                    hers |= groups.get(group).contains(insider);
                    for (var desk : groups.get(group)) {
                        number += numbers[desk];
                    }
                }
            }
            if (!hers && 0 < number && number < Release.FEWEST && rank(groups, wanted) == rank) {
                return Optional.of(number + " in " + Arrays.toString(wanted) + " of " + groups + ", by " + insider);
            }
        }
        return Optional.empty();
    }

    private List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        for (var desk = 0; desk < numbers.length; desk++) {
            var at = desk;
            var same = groups.stream()
                    .filter(group -> known.stream().allMatch(sum -> sum[group.getFirst()] == sum[at]))
                    .findFirst();
            same.ifPresentOrElse(group -> group.add(at), () -> groups.add(new ArrayList<>(List.of(at))));
        }
        return groups;
    }

    private int rank(List<List<Integer>> groups, double @Nullable [] more) {
        var rows = new ArrayList<double[]>();
        for (var sum : known) {
            var row = new double[groups.size()];
            for (var group = 0; group < row.length; group++) {
                row[group] = sum[groups.get(group).getFirst()] ? 1 : 0;
            }
            rows.add(row);
        }
        if (more != null) {
            rows.add(more);
        }
        var rank = 0;
        for (var column = 0; column < groups.size(); column++) {
            var pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            var chosen = rows.remove(pivot);
            rows.add(rank, chosen);
            for (var row = rank + 1; row < rows.size(); row++) {
                var factor = rows.get(row)[column] / chosen[column];
                for (var at = column; at < chosen.length; at++) {
                    rows.get(row)[at] -= factor * chosen[at];
                }
            }
            rank++;
        }
        return rank;
    }
}
