package org.niangjia.measure.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.measure.Part;
import org.niangjia.shared.OrganizationId;

/**
 * Which sums of one month's numbers can be published so that nobody finds a small one among them, not by subtracting what
 * is published, nor by knowing her own desk's (safety.md 13). An area is published whole, then split into its own desk and
 * those directly below; whichever of these cannot stand alone stand together as the rest, and where the rest cannot either,
 * the least of the others joins it. So all that is published is a tree of sums, and each difference in it is published
 * itself.
 */
public final class Release {
    /** Numbers from one to four are of so few that somebody could be meant. A zero means nobody. */
    public static final long FEWEST = 5;

    private Release() {}

    /** @param numbers one for each cell of the table */
    public record Row(OrganizationId organization, Part part, List<Long> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * @param own each desk's numbers, all of one length
     * @param upwards each of these with itself first and all above it
     */
    public static List<Row> of(
            Map<OrganizationId, long[]> own, Map<OrganizationId, List<OrganizationId>> upwards, int cells) {
        var tree = new Tree(own, upwards, cells);
        var rows = new ArrayList<Row>();
        for (var root : tree.roots) {
            var whole = tree.whole(root);
            if (whole.canStandAlone()) {
                rows.add(new Row(root, Part.WHOLE, whole.numbers()));
                split(tree, root, rows);
            }
        }
        return rows;
    }

    private record Member(OrganizationId organization, Part part, Sum sum) {
        Row row() {
            return new Row(organization, part, sum.numbers());
        }
    }

    private static void split(Tree tree, OrganizationId at, List<Row> rows) {
        var shown = new ArrayList<Member>();
        var rest = Sum.none(tree.cells);
        for (var member : tree.members(at)) {
            if (member.sum().canStandAlone()) {
                shown.add(member);
            } else {
                rest = rest.plus(member.sum());
            }
        }
        shown.sort(Comparator.comparingLong((Member member) -> member.sum().all())
                .thenComparing(member -> member.organization().value()));
        while (!rest.canStandAlone() && !shown.isEmpty()) {
            rest = rest.plus(shown.removeFirst().sum());
        }
        if (shown.isEmpty()) {
            return;
        }
        if (rest.all() > 0) {
            rows.add(new Row(at, Part.REST, rest.numbers()));
        }
        for (var member : shown) {
            rows.add(member.row());
            if (member.part() == Part.WHOLE) {
                split(tree, member.organization(), rows);
            }
        }
    }

    /** @param most of one desk, for each cell: whoever works there knows it */
    private record Sum(long[] total, long[] most) {
        static Sum none(int cells) {
            return new Sum(new long[cells], new long[cells]);
        }

        static Sum of(long[] own) {
            return new Sum(own, own);
        }

        Sum plus(Sum other) {
            var sum = none(total.length);
            for (var cell = 0; cell < total.length; cell++) {
                sum.total[cell] = total[cell] + other.total[cell];
                sum.most[cell] = Math.max(most[cell], other.most[cell]);
            }
            return sum;
        }

        boolean canStandAlone() {
            for (var cell = 0; cell < total.length; cell++) {
                if (isFew(total[cell]) || isFew(total[cell] - most[cell])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isFew(long number) {
            return 0 < number && number < FEWEST;
        }

        long all() {
            long all = 0;
            for (var number : total) {
                all += number;
            }
            return all;
        }

        List<Long> numbers() {
            var numbers = new ArrayList<Long>();
            for (var number : total) {
                numbers.add(number);
            }
            return numbers;
        }
    }

    /** Of those only at or below which something was counted. */
    private static final class Tree {
        private final int cells;
        private final Map<OrganizationId, long[]> own;
        private final Map<OrganizationId, Set<OrganizationId>> children = new HashMap<>();
        private final Map<OrganizationId, Sum> wholes = new HashMap<>();
        private final Set<OrganizationId> roots = new HashSet<>();

        Tree(Map<OrganizationId, long[]> own, Map<OrganizationId, List<OrganizationId>> upwards, int cells) {
            this.own = own;
            this.cells = cells;
            own.keySet().forEach(desk -> {
                var chain = upwards.getOrDefault(desk, List.of(desk));
                roots.add(chain.getLast());
                for (var at = 1; at < chain.size(); at++) {
                    children.computeIfAbsent(chain.get(at), _ -> new HashSet<>())
                            .add(chain.get(at - 1));
                }
            });
        }

        Sum whole(OrganizationId at) {
            var known = wholes.get(at);
            if (known != null) {
                return known;
            }
            var sum = self(at);
            for (var child : children.getOrDefault(at, Set.of())) {
                sum = sum.plus(whole(child));
            }
            wholes.put(at, sum);
            return sum;
        }

        /** Its own desk and those directly below; nobody, if there is nothing below to be told from it. */
        List<Member> members(OrganizationId at) {
            var below = children.getOrDefault(at, Set.of());
            if (below.isEmpty()) {
                return List.of();
            }
            var members = new ArrayList<Member>();
            if (self(at).all() > 0) {
                members.add(new Member(at, Part.OWN, self(at)));
            }
            below.forEach(child -> members.add(new Member(child, Part.WHOLE, whole(child))));
            return members;
        }

        private Sum self(OrganizationId at) {
            var numbers = own.get(at);
            return numbers == null ? Sum.none(cells) : Sum.of(numbers);
        }
    }
}
