package io.github.bokslut.ingest.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PP-OCRv4 recogniser, warm. One thread at a time. */
public final class PpOcrReader implements AutoCloseable {
  static final String MODEL = "/models/ch_PP-OCRv4_rec_infer.onnx";

  private static final String FOLDED = "recogniser-folded.onnx";

  /** Of the model in the library that the build names. */
  public static final String MODEL_SHA256 =
      "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415";

  /** Height of the network's input in pixels. */
  static final int HEIGHT = 48;

  private final OrtSession session;
  private final String input;
  private final CtcDecoder decoder;

  /** The network's input, outside the heap so that ONNX Runtime reads it where it is. */
  private FloatBuffer pixels = direct(HEIGHT * HEIGHT * 16);

  public PpOcrReader() throws ExtractionException {
    try {
      OnnxLibrary.share();
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      decoder = new CtcDecoder(Characters.load());
      session = session(environment, options, decoder);
      input = session.getInputNames().iterator().next();
    } catch (IOException | OrtException | LinkageError e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING,
          "the PP-OCR recogniser cannot be loaded: " + e.getMessage(),
          "See which platforms the README lists.",
          e);
    }
  }

  /** Workers of one run fold the network once: the first writes it down for the others. */
  private static OrtSession session(
      OrtEnvironment environment, OrtSession.SessionOptions options, CtcDecoder decoder)
      throws IOException, OrtException {
    if (EngineFiles.shared()) {
      Path folded = EngineFiles.file(FOLDED, () -> new ByteArrayInputStream(network(decoder)));
      return EngineClock.counted(() -> environment.createSession(folded.toString(), options));
    }
    byte[] network = network(decoder);
    return EngineClock.counted(() -> environment.createSession(network, options));
  }

  private static byte[] network(CtcDecoder decoder) throws IOException {
    try (InputStream model = EngineFiles.resource(PpOcrReader.class, MODEL)) {
      OnnxGraph graph = new OnnxGraph(model.readAllBytes());
      ModelFolding.fold(graph);
      NetworkEnds.takeOnePlane(graph);
      NetworkEnds.giveStrongest(graph, decoder.numericClasses());
      return graph.written();
    }
  }

  /**
   * Reads crops of one text line each; answers in the order of the crops. One at a time: with their
   * intermediate values outside the processor's cache, batches of eight crops took 1.3 to 1.6 times
   * as long for each.
   */
  public List<NumberReading> read(List<GreyImage> crops) {
    List<NumberReading> out = new ArrayList<>();
    for (GreyImage crop : crops) {
      out.add(read(crop));
    }
    return out;
  }

  private NumberReading read(GreyImage crop) {
    int width = Math.max(16, (int) Math.round((double) HEIGHT * crop.width() / crop.height()));
    if (pixels.capacity() < width * HEIGHT) {
      pixels = direct(width * HEIGHT * 3 / 2);
    }
    CropScaler.scale(crop, width, HEIGHT, pixels.clear());
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), pixels.flip(), new long[] {1, 1, HEIGHT, width});
        OrtSession.Result result = EngineClock.counted(() -> session.run(Map.of(input, tensor)))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      int steps = (int) output.getInfo().getShape()[1];
      return decoder.decode(output.getFloatBuffer(), steps, crop.width());
    } catch (OrtException e) {
      throw new IllegalStateException("the PP-OCR recogniser failed on a crop", e);
    }
  }

  private static FloatBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the PP-OCR session does not close", e);
    }
  }
}
