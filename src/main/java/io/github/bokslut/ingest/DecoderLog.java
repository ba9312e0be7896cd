package io.github.bokslut.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to PDFBox's own log while a page is decoded. Its filters report damaged data only there
 * and go on with what they have, so that a torn image comes out partly white; here such a report
 * becomes a finding. Nothing of the log reaches the terminal.
 */
final class DecoderLog {
  private static final String FILTERS = "org.apache.pdfbox.filter";
  private static final int MOST = 5;

  /** Held here: the log manager keeps loggers only weakly and would forget the settings. */
  private static final List<Logger> QUIET =
      List.of(
          quiet("org.apache.pdfbox"),
          quiet("org.apache.fontbox"),
          quiet("org.apache.pdfbox.jbig2"));

  private static final ThreadLocal<List<String>> HEARD = ThreadLocal.withInitial(ArrayList::new);

  private DecoderLog() {}

  private static Logger quiet(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.WARNING);
    logger.addHandler(new Ear());
    return logger;
  }

  /** Forgets what was heard on this thread and listens from now on. */
  static void begin() {
    if (!QUIET.isEmpty()) {
      HEARD.get().clear();
    }
  }

  /** What decoders complained of on this thread since {@link #begin}, each once. */
  static List<String> heard() {
    return HEARD.get().stream().distinct().toList();
  }

  private static final class Ear extends Handler {
    @Override
    public void publish(LogRecord entry) {
      List<String> heard = HEARD.get();
      String logger = entry.getLoggerName();
      if (logger != null && logger.startsWith(FILTERS) && heard.size() < MOST) {
        heard.add(String.valueOf(entry.getMessage()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
