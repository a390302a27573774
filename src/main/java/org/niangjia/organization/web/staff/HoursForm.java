package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.OpeningHours.Days;
import org.niangjia.organization.OpeningHours.Times;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;

/**
 * Opening hours as days to tick and times to fill in: the usual ones, and others for days that differ.
 *
 * @param onHolidays open on public holidays, too
 */
public record HoursForm(List<Block> blocks, boolean onHolidays) {
    /** A browser's field for a time knows no 24:00: a place that closes at 00:00 closes at the end of the day. */
    private static final String END_OF_DAY = LocalTime.MIN.toString();

    private static final String HOLIDAYS = "holidays";
    private static final int BLOCKS = 2;
    private static final int PAIRS = 2;
    private static final int LONGEST = 400;

    /** As typed: nothing in it need be a day or a time. */
    record Block(List<String> days, List<Pair> pairs) {
        boolean isEmpty() {
            return days.isEmpty() && pairs.stream().allMatch(Pair::isEmpty);
        }

        Optional<Days> read() {
            var ticked = Arrays.stream(DayOfWeek.values())
                    .filter(day -> days.contains(String.valueOf(day.getValue())))
                    .toList();
            var times = new ArrayList<Times>();
            for (var pair : pairs) {
                if (!pair.isEmpty()) {
                    var read = pair.read();
                    if (read.isEmpty()
                            || times.stream()
                                    .anyMatch(before ->
                                            before.closes().isAfter(read.get().opens()))) {
                        return Optional.empty();
                    }
                    times.add(read.get());
                }
            }
            return ticked.isEmpty() || times.isEmpty() ? Optional.empty() : Optional.of(new Days(ticked, times));
        }
    }

    record Pair(String opens, String closes) {
        boolean isEmpty() {
            return opens.isBlank() && closes.isBlank();
        }

        Optional<Times> read() {
            try {
                var times = new Times(LocalTime.parse(opens.strip()), closing(closes.strip()));
                return times.opens().isBefore(times.closes()) ? Optional.of(times) : Optional.empty();
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }

        static Pair of(Times times) {
            var closes = times.closes().equals(OpeningHours.END_OF_DAY) ? END_OF_DAY : times.closing();
            return new Pair(times.opens().toString(), closes);
        }

        private static LocalTime closing(String text) {
            return text.equals(END_OF_DAY) || text.equals(OpeningHours.MIDNIGHT)
                    ? OpeningHours.END_OF_DAY
                    : LocalTime.parse(text);
        }
    }

    static HoursForm of(OpeningHours hours) {
        return filled(
                hours.onHolidays(),
                hours.byDays().stream()
                        .map(each -> new Block(
                                each.days().stream()
                                        .map(day -> String.valueOf(day.getValue()))
                                        .toList(),
                                each.times().stream().map(Pair::of).toList()))
                        .toList());
    }

    /** What came with the form: as many blocks and pairs as it had. */
    static HoursForm typed(HttpServletRequest request) {
        var blocks = new ArrayList<Block>();
        for (var block = 0; request.getParameter(opens(block, 0)) != null; block++) {
            var pairs = new ArrayList<Pair>();
            for (var pair = 0; request.getParameter(opens(block, pair)) != null; pair++) {
                pairs.add(new Pair(
                        String.valueOf(request.getParameter(opens(block, pair))),
                        Optional.ofNullable(request.getParameter(closes(block, pair)))
                                .orElse("")));
            }
            var days = Optional.ofNullable(request.getParameterValues("days" + block))
                    .map(List::of)
                    .orElse(List.of());
            blocks.add(new Block(days, pairs));
        }
        return filled(request.getParameter(HOLIDAYS) != null, blocks);
    }

    /** Empty if something in it is no day, no time, or the wrong way round; or if a day is ticked twice. */
    Optional<String> written() {
        var filled = blocks.stream().filter(block -> !block.isEmpty()).toList();
        var read = filled.stream().flatMap(block -> block.read().stream()).toList();
        var days = read.stream().flatMap(each -> each.days().stream()).toList();
        return read.size() < filled.size() || days.stream().distinct().count() < days.size()
                ? Optional.empty()
                : Optional.of(OpeningHours.written(read, onHolidays))
                        .filter(text -> text.length() <= LONGEST
                                && OpeningHours.find(text).isPresent());
    }

    List<Shown> shown(Words words, @Nullable String problem) {
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> shown(index, words, problem))
                .toList();
    }

    Field holidays(Words words) {
        return new Field(HOLIDAYS, words.get("organization.page.holidays"), null, true, "", null);
    }

    List<Option> holidayOptions(Words words) {
        return List.of(new Option("true", words.get("organization.page.holidays.open"), onHolidays));
    }

    private Shown shown(int index, Words words, @Nullable String problem) {
        var block = blocks.get(index);
        var wrong = !block.isEmpty() && block.read().isEmpty();
        // A day that is ticked twice is said at the first.
        var error = wrong
                        || (index == 0
                                && written().isEmpty()
                                && blocks.stream()
                                        .allMatch(each ->
                                                each.isEmpty() || each.read().isPresent()))
                ? problem
                : null;
        var days = new Field(
                "days" + index,
                words.get(index == 0 ? "organization.page.openingHours" : "organization.page.openingHours.other"),
                index == 0 ? words.get("organization.page.openingHours.hint") : null,
                true,
                "",
                error);
        var options = Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(
                        String.valueOf(day.getValue()),
                        day.getDisplayName(TextStyle.SHORT, words.locale()),
                        block.days().contains(String.valueOf(day.getValue()))))
                .toList();
        var times = IntStream.range(0, block.pairs().size())
                .boxed()
                .flatMap(pair -> Stream.of(
                        Field.of(
                                opens(index, pair),
                                words.get("organization.page.opens"),
                                block.pairs().get(pair).opens()),
                        Field.of(
                                closes(index, pair),
                                words.get("organization.page.closes"),
                                block.pairs().get(pair).closes())))
                .toList();
        return new Shown(days, options, times);
    }

    private static HoursForm filled(boolean onHolidays, List<Block> typed) {
        var blocks = new ArrayList<>(typed);
        while (blocks.size() < BLOCKS) {
            blocks.add(new Block(List.of(), List.of()));
        }
        var all = blocks.stream()
                .map(block -> {
                    var pairs = new ArrayList<>(block.pairs());
                    while (pairs.size() < PAIRS) {
                        pairs.add(new Pair("", ""));
                    }
                    return new Block(block.days(), pairs);
                })
                .toList();
        return new HoursForm(all, onHolidays);
    }

    private static String opens(int block, int pair) {
        return "opens" + block + "-" + pair;
    }

    private static String closes(int block, int pair) {
        return "closes" + block + "-" + pair;
    }

    /** As the page shows it: days to tick, then opening and closing in turn. */
    public record Shown(Field days, List<Option> options, List<Field> times) {}
}
