package org.niangjia.region.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.RegionCode;
import org.niangjia.region.model.ShortName;

/** What a search means, said the simplest way: looks at every place, term by term, letter by letter. */
final class Oracle {
    private static final String ENDING = "(自治[区州县旗]|街道|地区|社区|嘎查|苏木|[省市县区旗盟镇乡村])$";
    private final List<Division> places;
    private final Map<RegionCode, Division> byCode = new HashMap<>();
    private final Map<RegionCode, List<String>> paths = new HashMap<>();
    private final Map<String, String> cores = new HashMap<>();
    private final Map<String, Boolean> inUpper = new HashMap<>();
    private final Map<Character, List<String>> readings = new HashMap<>();

    Oracle(List<Division> places) {
        this.places = places;
        for (Division place : places) {
            byCode.put(place.code(), place);
            paths.put(place.code(), path(place));
        }
    }

    List<String> search(String typed) {
        List<String> terms = Arrays.stream(
                        typed.toLowerCase(Locale.ROOT).split("[\\s\\u3000]+|(?<=[a-z])(?=[^a-z])|(?<=[^a-z])(?=[a-z])"))
                .map(term -> term.replaceAll("[^\\p{L}\\p{Nd}]", ""))
                .map(ShortName::typed)
                .filter(term -> !term.isEmpty())
                .toList();
        record Ranked(Division place, Grade grade) {}
        Comparator<Ranked> order = Comparator.comparing(Ranked::grade)
                .thenComparing(ranked -> ranked.place().level())
                .thenComparingInt(ranked -> ranked.place().shortName().length())
                .thenComparing(ranked -> ranked.place().code());
        List<Ranked> found = new ArrayList<>();
        for (Division place : places) {
            grade(place, terms).ifPresent(grade -> found.add(new Ranked(place, grade)));
        }
        return found.stream()
                .sorted(order)
                .map(ranked -> ranked.place().code().value())
                .toList();
    }

    private Optional<Grade> grade(Division place, List<String> terms) {
        if (!terms.stream().allMatch(term -> inPath(place.code(), term))) {
            return Optional.empty();
        }
        List<String> path = path(place);
        return terms.stream().flatMap(term -> own(path, term).stream()).min(Comparator.naturalOrder());
    }

    private List<String> path(Division place) {
        List<String> path = new ArrayList<>();
        for (RegionCode code : place.code().ancestors()) {
            if (byCode.containsKey(code)) {
                path.add(plain(byCode.get(code).shortName()));
            }
        }
        path.add(plain(place.shortName()));
        return path;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private boolean inPath(RegionCode code, String term) {
        if (paths.containsKey(code) && own(paths.get(code), term).isPresent()) {
            return true;
        }
        return code.parent().isPresent() && inUpper(code.parent().get(), term);
    }

    private boolean inUpper(RegionCode code, String term) {
        String question = code + term;
        Boolean known = inUpper.get(question);
        if (known == null) {
            known = inPath(code, term);
            inUpper.put(question, known);
        }
        return known;
    }

    private Optional<Grade> own(List<String> path, String term) {
        String name = path.getLast();
        if (term.length() > 1 || !latin(term)) {
            String core = cores.computeIfAbsent(name, whole -> whole.replaceFirst("(?<=.)" + ENDING, ""));
            if (equal(name, term) || equal(core, term)) {
                return Optional.of(Grade.EXACT);
            }
        }
        if (begins(name, term)) {
            return Optional.of(Grade.PREFIX);
        }
        for (int from = 1; from < name.length(); from++) {
            if (begins(name.substring(from), term)) {
                return Optional.of(Grade.CONTAINED);
            }
        }
        return term.length() >= 3 && spans(path, 0, term, false) ? Optional.of(Grade.SPANNING) : Optional.empty();
    }

    private boolean spans(List<String> path, int depth, String rest, boolean begun) {
        if (depth == path.size() - 1) {
            return begun
                    && (latin(rest)
                            ? syllablesBegin(path.getLast(), rest)
                            : path.getLast().startsWith(rest));
        }
        if (spans(path, depth + 1, rest, begun)) {
            return true;
        }
        String name = path.get(depth);
        for (int cut = 2; cut < rest.length(); cut++) {
            if (isPiece(name, rest.substring(0, cut)) && spans(path, depth + 1, rest.substring(cut), true)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPiece(String name, String piece) {
        if (!latin(piece)) {
            return name.startsWith(piece);
        }
        for (int symbols = 2; symbols <= name.length(); symbols++) {
            if (syllablesEqual(name.substring(0, symbols), piece)) {
                return true;
            }
        }
        return false;
    }

    private boolean equal(String name, String term) {
        return latin(term)
                ? syllablesEqual(name, term) || (name.length() == term.length() && initialsBegin(name, term))
                : name.equals(term);
    }

    private boolean begins(String name, String term) {
        return latin(term) ? syllablesBegin(name, term) || initialsBegin(name, term) : name.startsWith(term);
    }

    private boolean initialsBegin(String name, String term) {
        if (term.isEmpty()) {
            return true;
        }
        return !name.isEmpty()
                && readings(name).stream().anyMatch(reading -> reading.charAt(0) == term.charAt(0))
                && initialsBegin(name.substring(1), term.substring(1));
    }

    private boolean syllablesEqual(String name, String term) {
        if (name.isEmpty() || term.isEmpty()) {
            return name.isEmpty() && term.isEmpty();
        }
        return readings(name).stream()
                .anyMatch(reading -> term.startsWith(reading)
                        && syllablesEqual(name.substring(1), term.substring(reading.length())));
    }

    private boolean syllablesBegin(String name, String term) {
        if (term.isEmpty()) {
            return true;
        }
        return !name.isEmpty()
                && readings(name).stream()
                        .anyMatch(reading -> reading.startsWith(term)
                                || (term.startsWith(reading)
                                        && syllablesBegin(name.substring(1), term.substring(reading.length()))));
    }

    private static boolean latin(String term) {
        return term.isEmpty() || (term.charAt(0) >= 'a' && term.charAt(0) <= 'z');
    }

    private List<String> readings(String name) {
        return readings.computeIfAbsent(name.charAt(0), Oracle::lookUp);
    }

    private static List<String> lookUp(char symbol) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        List<String> all = new ArrayList<>();
        try {
            String[] known = PinyinHelper.toHanyuPinyinStringArray(symbol, format);
            for (String reading : known == null ? new String[0] : known) {
                all.add(reading);
                all.add(reading.replace('v', 'u'));
            }
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        if (symbol >= 'a' && symbol <= 'z') {
            all.add(String.valueOf(symbol));
        }
        return all;
    }
}
