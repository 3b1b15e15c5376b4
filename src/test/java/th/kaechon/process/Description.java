package th.kaechon.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.kaechon.campaign.Milestone;

/**
 * The description class of a model, read by reflection: for the process {@code householdCase} it is
 * {@code th.kaechon.process.householdcase.HouseholdCaseProcess}.
 */
record Description(Class<?> type) {

    private static final Pattern ELEMENT_ID = Pattern.compile("[a-z]+[A-Za-z]*_\\w+");

    static Description of(ShippedModel model) {
        String id = model.process().getId();
        String simpleName = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Process";
        String name = "%s.%s.%s".formatted(Description.class.getPackageName(), id.toLowerCase(Locale.ROOT), simpleName);
        try {
            return new Description(Class.forName(name));
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("%s has no description: write %s".formatted(model, name), missing);
        }
    }

    String key() {
        return constants(String.class)
                .filter(constant -> constant.getName().equals("KEY"))
                .map(constant -> (String) value(constant))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no constant KEY with the id of its process"));
    }

    Set<String> elementIds() {
        return strings()
                .filter(text -> ELEMENT_ID.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever is neither the key nor an element id. */
    Set<String> messages() {
        return strings()
                .filter(text -> !ELEMENT_ID.matcher(text).matches() && !text.equals(key()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variable name by the name of its constant. */
    Map<String, String> variables() {
        Map<String, String> byConstant = new TreeMap<>();
        constants(Variable.class)
                .forEach(constant -> byConstant.put(constant.getName(), ((Variable<?>) value(constant)).name()));
        return byConstant;
    }

    /** Milestone by the id of the service task that marks it overdue. */
    Map<String, Milestone> milestones() {
        return byElement("MILESTONE_OF");
    }

    /** Milestone by the id of the user task that is due by it. */
    Map<String, Milestone> dueBy() {
        return byElement("DUE_BY");
    }

    /** The id of the boundary timer by the name of the milestone it waits for. */
    Map<String, String> timers() {
        return words("TIMER_OF");
    }

    /** The id of the boundary timer by the kind of hand-up whose clock it is. */
    Map<String, String> clocks() {
        return words("CLOCK_OF");
    }

    /** The kind of hand-up by the id of the user task that waits for the changwat centre. */
    Map<String, String> handUps() {
        return words("HAND_UP_OF");
    }

    /** The kind of hand-up by the id of the service task behind its clock. */
    Map<String, String> escalations() {
        return words("ESCALATION_OF");
    }

    private Map<String, String> words(String name) {
        Map<String, String> words = new TreeMap<>();
        constants(Map.class)
                .filter(constant -> constant.getName().equals(name))
                .flatMap(constant -> ((Map<?, ?>) value(constant)).entrySet().stream())
                .forEach(entry ->
                        words.put(entry.getKey().toString(), entry.getValue().toString()));
        return words;
    }

    /** The user tasks that belong to the amphoe centre anyway. */
    Set<String> ofAmphoeCentre() {
        return constants(Set.class)
                .filter(constant -> constant.getName().equals("OF_AMPHOE_CENTRE"))
                .flatMap(constant -> ((Set<?>) value(constant)).stream())
                .map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Milestone> byElement(String name) {
        Map<String, Milestone> byTask = new TreeMap<>();
        constants(Map.class)
                .filter(constant -> constant.getName().equals(name))
                .flatMap(constant -> ((Map<?, ?>) value(constant)).entrySet().stream())
                .forEach(entry -> byTask.put((String) entry.getKey(), (Milestone) entry.getValue()));
        return byTask;
    }

    private Stream<String> strings() {
        return constants(String.class).map(constant -> (String) value(constant));
    }

    private Stream<Field> constants(Class<?> of) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isPrivate(field.getModifiers()))
                .filter(field -> field.getType() == of);
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
