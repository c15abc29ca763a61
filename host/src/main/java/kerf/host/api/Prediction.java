package kerf.host.api;

/**
 * One class a network sees.
 *
 * @param index number of the output
 * @param label its name
 * @param probability from 0 to 1
 */
public record Prediction(int index, String label, double probability) {}
