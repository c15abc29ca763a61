#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x4(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_256, b_313, b_370, b_427;
  float f_152, f_158, f_164, f_170, f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187, f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_210, f_211, f_212, f_213, f_214, f_215, f_216, f_217, f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225, f_229, f_230, f_231, f_232, f_233, f_234, f_235, f_236, f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244, f_252, f_258, f_260, f_262, f_264, f_266, f_268, f_270, f_272, f_274, f_276, f_278, f_280, f_282, f_284, f_286, f_288, f_297, f_298, f_299, f_300, f_301, f_302, f_303, f_304, f_305, f_306, f_307, f_308, f_309, f_310, f_311, f_312, f_315, f_317, f_319, f_321, f_323, f_325, f_327, f_329, f_331, f_333, f_335, f_337, f_339, f_341, f_343, f_345, f_354, f_355, f_356, f_357, f_358, f_359, f_360, f_361, f_362, f_363, f_364, f_365, f_366, f_367, f_368, f_369, f_372, f_374, f_376, f_378, f_380, f_382, f_384, f_386, f_388, f_390, f_392, f_394, f_396, f_398, f_400, f_402, f_411, f_412, f_413, f_414, f_415, f_416, f_417, f_418, f_419, f_420, f_421, f_422, f_423, f_424, f_425, f_426, f_429, f_431, f_433, f_435, f_437, f_439, f_441, f_443, f_445, f_447, f_449, f_451, f_453, f_455, f_457, f_459, f_468, f_469, f_470, f_471, f_472, f_473, f_474, f_475, f_476, f_477, f_478, f_479, f_480, f_481, f_482, f_483;
  float16 v16f_48, v16f_49, v16f_50, v16f_51, v16f_71, v16f_72, v16f_73, v16f_74, v16f_135, v16f_136, v16f_137, v16f_138, v16f_146, v16f_171, v16f_188, v16f_189, v16f_190, v16f_207, v16f_208, v16f_209, v16f_226, v16f_227, v16f_228, v16f_245, v16f_246, v16f_296, v16f_353, v16f_410, v16f_467;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_43, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_75, i_76, i_77, i_82, i_83, i_88, i_89, i_94, i_95, i_100, i_101, i_102, i_103, i_104, i_105, i_106, i_107, i_108, i_109, i_110, i_111, i_112, i_113, i_114, i_115, i_116, i_117, i_118, i_119, i_120, i_121, i_122, i_123, i_124, i_125, i_126, i_127, i_128, i_129, i_130, i_131, i_132, i_133, i_134, i_139, i_140, i_141, i_147, i_153, i_159, i_165, i_247, i_248, i_249, i_250, i_253, i_254, i_255, i_257, i_259, i_261, i_263, i_265, i_267, i_269, i_271, i_273, i_275, i_277, i_279, i_281, i_283, i_285, i_287, i_289, i_290, i_291, i_314, i_316, i_318, i_320, i_322, i_324, i_326, i_328, i_330, i_332, i_334, i_336, i_338, i_340, i_342, i_344, i_346, i_347, i_348, i_371, i_373, i_375, i_377, i_379, i_381, i_383, i_385, i_387, i_389, i_391, i_393, i_395, i_397, i_399, i_401, i_403, i_404, i_405, i_428, i_430, i_432, i_434, i_436, i_438, i_440, i_442, i_444, i_446, i_448, i_450, i_452, i_454, i_456, i_458, i_460, i_461, i_462;
  long l_44, l_45, l_46, l_78, l_79, l_80, l_84, l_85, l_86, l_90, l_91, l_92, l_96, l_97, l_98, l_142, l_143, l_144, l_148, l_149, l_150, l_154, l_155, l_156, l_160, l_161, l_162, l_166, l_167, l_168, l_292, l_293, l_294, l_349, l_350, l_351, l_406, l_407, l_408, l_463, l_464, l_465;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_47, ul_81, ul_87, ul_93, ul_99, ul_145, ul_151, ul_157, ul_163, ul_169, ul_251, ul_295, ul_352, ul_409, ul_466;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) table;
  ul_5  =  (ulong) out;
  ul_6  =  (ulong) shape;
  ul_7  =  ul_6 + 16L;
  i_8  =  *((__global int *) ul_7);
  i_9  =  get_global_id(0);
  b_10  =  i_9 < i_8;
  if(b_10)
  {
    // BLOCK 1
    ul_11  =  ul_6 + 20L;
    i_12  =  *((__global int *) ul_11);
    i_13  =  get_global_id(1);
    b_14  =  i_13 < i_12;
    if(b_14)
    {
      // BLOCK 2
      ul_15  =  ul_6 + 24L;
      i_16  =  *((__global int *) ul_15);
      i_17  =  get_global_id(2);
      b_18  =  i_17 < i_16;
      if(b_18)
      {
        // BLOCK 3
        ul_19  =  ul_6 + 28L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_6 + 32L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_6 + 36L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_6 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_6 + 52L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_6 + 56L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_6 + 72L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_6 + 44L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_6 + 48L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_6 + 60L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_6 + 64L;
        i_40  =  *((__global int *) ul_39);
        ul_41  =  ul_6 + 68L;
        i_42  =  *((__global int *) ul_41);
        i_43  =  i_13 << 4;
        l_44  =  (long) i_43;
        l_45  =  l_44 << 2;
        l_46  =  l_45 + 16L;
        ul_47  =  ul_2 + l_46;
        v16f_48  =  vload16(0, (__global float *) ul_47);
        v16f_49  =  vload16(0, (__global float *) ul_47);
        v16f_50  =  vload16(0, (__global float *) ul_47);
        v16f_51  =  vload16(0, (__global float *) ul_47);
        i_52  =  i_42 * i_17;
        i_53  =  i_22 * i_13;
        i_54  =  i_53 * i_24;
        i_55  =  i_52 + i_54;
        i_56  =  i_36 * i_17;
        i_57  =  i_56 + i_34;
        i_58  =  i_13 / i_32;
        i_59  =  i_58 * i_24;
        i_60  =  i_57 + i_59;
        i_61  =  i_9 << 2;
        i_62  =  i_61 + 3;
        i_63  =  i_20 + -1;
        i_64  =  min(i_62, i_63);
        i_65  =  i_61 + 2;
        i_66  =  min(i_65, i_63);
        i_67  =  i_61 + 1;
        i_68  =  min(i_67, i_63);
        i_69  =  min(i_61, i_63);
        // BLOCK 4 MERGES [3 8 ]
        i_70  =  i_55;
        v16f_71  =  v16f_48;
        v16f_72  =  v16f_49;
        v16f_73  =  v16f_50;
        v16f_74  =  v16f_51;
        i_75  =  0;
        i_76  =  0;
        for(;i_76 < i_22;)
        {
          // BLOCK 5
          i_77  =  i_69 + i_75;
          l_78  =  (long) i_77;
          l_79  =  l_78 + 4L;
          l_80  =  l_79 << 2;
          ul_81  =  ul_4 + l_80;
          i_82  =  *((__global int *) ul_81);
          i_83  =  i_68 + i_75;
          l_84  =  (long) i_83;
          l_85  =  l_84 + 4L;
          l_86  =  l_85 << 2;
          ul_87  =  ul_4 + l_86;
          i_88  =  *((__global int *) ul_87);
          i_89  =  i_66 + i_75;
          l_90  =  (long) i_89;
          l_91  =  l_90 + 4L;
          l_92  =  l_91 << 2;
          ul_93  =  ul_4 + l_92;
          i_94  =  *((__global int *) ul_93);
          i_95  =  i_64 + i_75;
          l_96  =  (long) i_95;
          l_97  =  l_96 + 4L;
          l_98  =  l_97 << 2;
          ul_99  =  ul_4 + l_98;
          i_100  =  *((__global int *) ul_99);
          i_101  =  i_26 * i_100;
          i_102  =  i_60 + i_101;
          i_103  =  i_100 >> 31;
          i_104  =  ~i_103;
          i_105  =  i_102 & i_104;
          i_106  =  i_103 & i_28;
          i_107  =  i_105 + i_106;
          i_108  =  i_94 * i_26;
          i_109  =  i_108 + i_60;
          i_110  =  i_94 >> 31;
          i_111  =  ~i_110;
          i_112  =  i_109 & i_111;
          i_113  =  i_110 & i_28;
          i_114  =  i_112 + i_113;
          i_115  =  i_88 * i_26;
          i_116  =  i_115 + i_60;
          i_117  =  i_88 >> 31;
          i_118  =  ~i_117;
          i_119  =  i_116 & i_118;
          i_120  =  i_117 & i_28;
          i_121  =  i_119 + i_120;
          i_122  =  i_82 * i_26;
          i_123  =  i_122 + i_60;
          i_124  =  i_82 >> 31;
          i_125  =  ~i_124;
          i_126  =  i_123 & i_125;
          i_127  =  i_124 & i_28;
          i_128  =  i_126 + i_127;
          i_129  =  i_128 >> 31;
          i_130  =  i_121 + i_129;
          i_131  =  i_130 >> 31;
          i_132  =  i_114 + i_131;
          i_133  =  i_132 >> 31;
          i_134  =  i_107 + i_133;
          // BLOCK 6 MERGES [5 7 ]
          v16f_135  =  v16f_71;
          v16f_136  =  v16f_72;
          v16f_137  =  v16f_73;
          v16f_138  =  v16f_74;
          i_139  =  0;
          for(;i_139 < i_24;)
          {
            // BLOCK 7
            i_140  =  i_70 + i_139;
            i_141  =  i_140 << 4;
            l_142  =  (long) i_141;
            l_143  =  l_142 << 2;
            l_144  =  l_143 + 16L;
            ul_145  =  ul_1 + l_144;
            v16f_146  =  vload16(0, (__global float *) ul_145);
            i_147  =  i_128 + i_139;
            l_148  =  (long) i_147;
            l_149  =  l_148 + 4L;
            l_150  =  l_149 << 2;
            ul_151  =  ul_0 + l_150;
            f_152  =  *((__global float *) ul_151);
            i_153  =  i_130 + i_139;
            l_154  =  (long) i_153;
            l_155  =  l_154 + 4L;
            l_156  =  l_155 << 2;
            ul_157  =  ul_0 + l_156;
            f_158  =  *((__global float *) ul_157);
            i_159  =  i_132 + i_139;
            l_160  =  (long) i_159;
            l_161  =  l_160 + 4L;
            l_162  =  l_161 << 2;
            ul_163  =  ul_0 + l_162;
            f_164  =  *((__global float *) ul_163);
            i_165  =  i_134 + i_139;
            l_166  =  (long) i_165;
            l_167  =  l_166 + 4L;
            l_168  =  l_167 << 2;
            ul_169  =  ul_0 + l_168;
            f_170  =  *((__global float *) ul_169);
            f_172  =  f_170;
            f_173  =  f_170;
            f_174  =  f_170;
            f_175  =  f_170;
            f_176  =  f_170;
            f_177  =  f_170;
            f_178  =  f_170;
            f_179  =  f_170;
            f_180  =  f_170;
            f_181  =  f_170;
            f_182  =  f_170;
            f_183  =  f_170;
            f_184  =  f_170;
            f_185  =  f_170;
            f_186  =  f_170;
            f_187  =  f_170;
            v16f_171  =  (float16)(f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184, f_185, f_186, f_187);
            v16f_188  =  v16f_171 * v16f_146;
            v16f_189  =  v16f_138 + v16f_188;
            f_191  =  f_164;
            f_192  =  f_164;
            f_193  =  f_164;
            f_194  =  f_164;
            f_195  =  f_164;
            f_196  =  f_164;
            f_197  =  f_164;
            f_198  =  f_164;
            f_199  =  f_164;
            f_200  =  f_164;
            f_201  =  f_164;
            f_202  =  f_164;
            f_203  =  f_164;
            f_204  =  f_164;
            f_205  =  f_164;
            f_206  =  f_164;
            v16f_190  =  (float16)(f_191, f_192, f_193, f_194, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206);
            v16f_207  =  v16f_190 * v16f_146;
            v16f_208  =  v16f_137 + v16f_207;
            f_210  =  f_158;
            f_211  =  f_158;
            f_212  =  f_158;
            f_213  =  f_158;
            f_214  =  f_158;
            f_215  =  f_158;
            f_216  =  f_158;
            f_217  =  f_158;
            f_218  =  f_158;
            f_219  =  f_158;
            f_220  =  f_158;
            f_221  =  f_158;
            f_222  =  f_158;
            f_223  =  f_158;
            f_224  =  f_158;
            f_225  =  f_158;
            v16f_209  =  (float16)(f_210, f_211, f_212, f_213, f_214, f_215, f_216, f_217, f_218, f_219, f_220, f_221, f_222, f_223, f_224, f_225);
            v16f_226  =  v16f_209 * v16f_146;
            v16f_227  =  v16f_136 + v16f_226;
            f_229  =  f_152;
            f_230  =  f_152;
            f_231  =  f_152;
            f_232  =  f_152;
            f_233  =  f_152;
            f_234  =  f_152;
            f_235  =  f_152;
            f_236  =  f_152;
            f_237  =  f_152;
            f_238  =  f_152;
            f_239  =  f_152;
            f_240  =  f_152;
            f_241  =  f_152;
            f_242  =  f_152;
            f_243  =  f_152;
            f_244  =  f_152;
            v16f_228  =  (float16)(f_229, f_230, f_231, f_232, f_233, f_234, f_235, f_236, f_237, f_238, f_239, f_240, f_241, f_242, f_243, f_244);
            v16f_245  =  v16f_228 * v16f_146;
            v16f_246  =  v16f_135 + v16f_245;
            i_247  =  i_139 + 1;
            v16f_135  =  v16f_246;
            v16f_136  =  v16f_227;
            v16f_137  =  v16f_208;
            v16f_138  =  v16f_189;
            i_139  =  i_247;
          }  // B6
          // BLOCK 8
          i_248  =  i_76 + 1;
          i_249  =  i_75 + i_20;
          i_250  =  i_70 + i_24;
          i_70  =  i_250;
          v16f_71  =  v16f_135;
          v16f_72  =  v16f_136;
          v16f_73  =  v16f_137;
          v16f_74  =  v16f_138;
          i_75  =  i_249;
          i_76  =  i_248;
        }  // B4
        // BLOCK 9
        ul_251  =  ul_3 + 16L;
        f_252  =  *((__global float *) ul_251);
        i_253  =  i_40 * i_17;
        i_254  =  i_253 + i_38;
        i_255  =  i_254 + i_13;
        b_256  =  i_61 < i_20;
        if(b_256)
        {
          // BLOCK 10
          i_257  =  isless(v16f_71.s0, f_252);
          if(i_257 == 1)
          {
            // BLOCK 11
            f_258  =  f_252;
          }  // B10
          else
          {
            // BLOCK 12
            f_258  =  v16f_71.s0;
          }  // B10
          // BLOCK 13 MERGES [11 12 ]
          i_259  =  isless(v16f_71.s1, f_252);
          if(i_259 == 1)
          {
            // BLOCK 14
            f_260  =  f_252;
          }  // B13
          else
          {
            // BLOCK 15
            f_260  =  v16f_71.s1;
          }  // B13
          // BLOCK 16 MERGES [14 15 ]
          i_261  =  isless(v16f_71.s2, f_252);
          if(i_261 == 1)
          {
            // BLOCK 17
            f_262  =  f_252;
          }  // B16
          else
          {
            // BLOCK 18
            f_262  =  v16f_71.s2;
          }  // B16
          // BLOCK 19 MERGES [17 18 ]
          i_263  =  isless(v16f_71.s3, f_252);
          if(i_263 == 1)
          {
            // BLOCK 20
            f_264  =  f_252;
          }  // B19
          else
          {
            // BLOCK 21
            f_264  =  v16f_71.s3;
          }  // B19
          // BLOCK 22 MERGES [20 21 ]
          i_265  =  isless(v16f_71.s4, f_252);
          if(i_265 == 1)
          {
            // BLOCK 23
            f_266  =  f_252;
          }  // B22
          else
          {
            // BLOCK 24
            f_266  =  v16f_71.s4;
          }  // B22
          // BLOCK 25 MERGES [23 24 ]
          i_267  =  isless(v16f_71.s5, f_252);
          if(i_267 == 1)
          {
            // BLOCK 26
            f_268  =  f_252;
          }  // B25
          else
          {
            // BLOCK 27
            f_268  =  v16f_71.s5;
          }  // B25
          // BLOCK 28 MERGES [26 27 ]
          i_269  =  isless(v16f_71.s6, f_252);
          if(i_269 == 1)
          {
            // BLOCK 29
            f_270  =  f_252;
          }  // B28
          else
          {
            // BLOCK 30
            f_270  =  v16f_71.s6;
          }  // B28
          // BLOCK 31 MERGES [29 30 ]
          i_271  =  isless(v16f_71.s7, f_252);
          if(i_271 == 1)
          {
            // BLOCK 32
            f_272  =  f_252;
          }  // B31
          else
          {
            // BLOCK 33
            f_272  =  v16f_71.s7;
          }  // B31
          // BLOCK 34 MERGES [32 33 ]
          i_273  =  isless(v16f_71.s8, f_252);
          if(i_273 == 1)
          {
            // BLOCK 35
            f_274  =  f_252;
          }  // B34
          else
          {
            // BLOCK 36
            f_274  =  v16f_71.s8;
          }  // B34
          // BLOCK 37 MERGES [35 36 ]
          i_275  =  isless(v16f_71.s9, f_252);
          if(i_275 == 1)
          {
            // BLOCK 38
            f_276  =  f_252;
          }  // B37
          else
          {
            // BLOCK 39
            f_276  =  v16f_71.s9;
          }  // B37
          // BLOCK 40 MERGES [38 39 ]
          i_277  =  isless(v16f_71.sA, f_252);
          if(i_277 == 1)
          {
            // BLOCK 41
            f_278  =  f_252;
          }  // B40
          else
          {
            // BLOCK 42
            f_278  =  v16f_71.sA;
          }  // B40
          // BLOCK 43 MERGES [41 42 ]
          i_279  =  isless(v16f_71.sB, f_252);
          if(i_279 == 1)
          {
            // BLOCK 44
            f_280  =  f_252;
          }  // B43
          else
          {
            // BLOCK 45
            f_280  =  v16f_71.sB;
          }  // B43
          // BLOCK 46 MERGES [44 45 ]
          i_281  =  isless(v16f_71.sC, f_252);
          if(i_281 == 1)
          {
            // BLOCK 47
            f_282  =  f_252;
          }  // B46
          else
          {
            // BLOCK 48
            f_282  =  v16f_71.sC;
          }  // B46
          // BLOCK 49 MERGES [47 48 ]
          i_283  =  isless(v16f_71.sD, f_252);
          if(i_283 == 1)
          {
            // BLOCK 50
            f_284  =  f_252;
          }  // B49
          else
          {
            // BLOCK 51
            f_284  =  v16f_71.sD;
          }  // B49
          // BLOCK 52 MERGES [50 51 ]
          i_285  =  isless(v16f_71.sE, f_252);
          if(i_285 == 1)
          {
            // BLOCK 53
            f_286  =  f_252;
          }  // B52
          else
          {
            // BLOCK 54
            f_286  =  v16f_71.sE;
          }  // B52
          // BLOCK 55 MERGES [53 54 ]
          i_287  =  isless(v16f_71.sF, f_252);
          if(i_287 == 1)
          {
            // BLOCK 56
            f_288  =  f_252;
          }  // B55
          else
          {
            // BLOCK 57
            f_288  =  v16f_71.sF;
          }  // B55
          // BLOCK 58 MERGES [56 57 ]
          i_289  =  i_30 * i_61;
          i_290  =  i_255 + i_289;
          i_291  =  i_290 << 4;
          l_292  =  (long) i_291;
          l_293  =  l_292 << 2;
          l_294  =  l_293 + 16L;
          ul_295  =  ul_5 + l_294;
          f_297  =  f_258;
          f_298  =  f_260;
          f_299  =  f_262;
          f_300  =  f_264;
          f_301  =  f_266;
          f_302  =  f_268;
          f_303  =  f_270;
          f_304  =  f_272;
          f_305  =  f_274;
          f_306  =  f_276;
          f_307  =  f_278;
          f_308  =  f_280;
          f_309  =  f_282;
          f_310  =  f_284;
          f_311  =  f_286;
          f_312  =  f_288;
          v16f_296  =  (float16)(f_297, f_298, f_299, f_300, f_301, f_302, f_303, f_304, f_305, f_306, f_307, f_308, f_309, f_310, f_311, f_312);
          vstore16(v16f_296, 0, (__global float *) ul_295);
        }  // B9
        else
        {
          // BLOCK 59
        }  // B9
        // BLOCK 60 MERGES [59 58 ]
        b_313  =  i_67 < i_20;
        if(b_313)
        {
          // BLOCK 61
          i_314  =  isless(v16f_72.s0, f_252);
          if(i_314 == 1)
          {
            // BLOCK 62
            f_315  =  f_252;
          }  // B61
          else
          {
            // BLOCK 63
            f_315  =  v16f_72.s0;
          }  // B61
          // BLOCK 64 MERGES [62 63 ]
          i_316  =  isless(v16f_72.s1, f_252);
          if(i_316 == 1)
          {
            // BLOCK 65
            f_317  =  f_252;
          }  // B64
          else
          {
            // BLOCK 66
            f_317  =  v16f_72.s1;
          }  // B64
          // BLOCK 67 MERGES [65 66 ]
          i_318  =  isless(v16f_72.s2, f_252);
          if(i_318 == 1)
          {
            // BLOCK 68
            f_319  =  f_252;
          }  // B67
          else
          {
            // BLOCK 69
            f_319  =  v16f_72.s2;
          }  // B67
          // BLOCK 70 MERGES [68 69 ]
          i_320  =  isless(v16f_72.s3, f_252);
          if(i_320 == 1)
          {
            // BLOCK 71
            f_321  =  f_252;
          }  // B70
          else
          {
            // BLOCK 72
            f_321  =  v16f_72.s3;
          }  // B70
          // BLOCK 73 MERGES [71 72 ]
          i_322  =  isless(v16f_72.s4, f_252);
          if(i_322 == 1)
          {
            // BLOCK 74
            f_323  =  f_252;
          }  // B73
          else
          {
            // BLOCK 75
            f_323  =  v16f_72.s4;
          }  // B73
          // BLOCK 76 MERGES [74 75 ]
          i_324  =  isless(v16f_72.s5, f_252);
          if(i_324 == 1)
          {
            // BLOCK 77
            f_325  =  f_252;
          }  // B76
          else
          {
            // BLOCK 78
            f_325  =  v16f_72.s5;
          }  // B76
          // BLOCK 79 MERGES [77 78 ]
          i_326  =  isless(v16f_72.s6, f_252);
          if(i_326 == 1)
          {
            // BLOCK 80
            f_327  =  f_252;
          }  // B79
          else
          {
            // BLOCK 81
            f_327  =  v16f_72.s6;
          }  // B79
          // BLOCK 82 MERGES [80 81 ]
          i_328  =  isless(v16f_72.s7, f_252);
          if(i_328 == 1)
          {
            // BLOCK 83
            f_329  =  f_252;
          }  // B82
          else
          {
            // BLOCK 84
            f_329  =  v16f_72.s7;
          }  // B82
          // BLOCK 85 MERGES [83 84 ]
          i_330  =  isless(v16f_72.s8, f_252);
          if(i_330 == 1)
          {
            // BLOCK 86
            f_331  =  f_252;
          }  // B85
          else
          {
            // BLOCK 87
            f_331  =  v16f_72.s8;
          }  // B85
          // BLOCK 88 MERGES [86 87 ]
          i_332  =  isless(v16f_72.s9, f_252);
          if(i_332 == 1)
          {
            // BLOCK 89
            f_333  =  f_252;
          }  // B88
          else
          {
            // BLOCK 90
            f_333  =  v16f_72.s9;
          }  // B88
          // BLOCK 91 MERGES [89 90 ]
          i_334  =  isless(v16f_72.sA, f_252);
          if(i_334 == 1)
          {
            // BLOCK 92
            f_335  =  f_252;
          }  // B91
          else
          {
            // BLOCK 93
            f_335  =  v16f_72.sA;
          }  // B91
          // BLOCK 94 MERGES [92 93 ]
          i_336  =  isless(v16f_72.sB, f_252);
          if(i_336 == 1)
          {
            // BLOCK 95
            f_337  =  f_252;
          }  // B94
          else
          {
            // BLOCK 96
            f_337  =  v16f_72.sB;
          }  // B94
          // BLOCK 97 MERGES [95 96 ]
          i_338  =  isless(v16f_72.sC, f_252);
          if(i_338 == 1)
          {
            // BLOCK 98
            f_339  =  f_252;
          }  // B97
          else
          {
            // BLOCK 99
            f_339  =  v16f_72.sC;
          }  // B97
          // BLOCK 100 MERGES [98 99 ]
          i_340  =  isless(v16f_72.sD, f_252);
          if(i_340 == 1)
          {
            // BLOCK 101
            f_341  =  f_252;
          }  // B100
          else
          {
            // BLOCK 102
            f_341  =  v16f_72.sD;
          }  // B100
          // BLOCK 103 MERGES [101 102 ]
          i_342  =  isless(v16f_72.sE, f_252);
          if(i_342 == 1)
          {
            // BLOCK 104
            f_343  =  f_252;
          }  // B103
          else
          {
            // BLOCK 105
            f_343  =  v16f_72.sE;
          }  // B103
          // BLOCK 106 MERGES [104 105 ]
          i_344  =  isless(v16f_72.sF, f_252);
          if(i_344 == 1)
          {
            // BLOCK 107
            f_345  =  f_252;
          }  // B106
          else
          {
            // BLOCK 108
            f_345  =  v16f_72.sF;
          }  // B106
          // BLOCK 109 MERGES [107 108 ]
          i_346  =  i_67 * i_30;
          i_347  =  i_346 + i_255;
          i_348  =  i_347 << 4;
          l_349  =  (long) i_348;
          l_350  =  l_349 << 2;
          l_351  =  l_350 + 16L;
          ul_352  =  ul_5 + l_351;
          f_354  =  f_315;
          f_355  =  f_317;
          f_356  =  f_319;
          f_357  =  f_321;
          f_358  =  f_323;
          f_359  =  f_325;
          f_360  =  f_327;
          f_361  =  f_329;
          f_362  =  f_331;
          f_363  =  f_333;
          f_364  =  f_335;
          f_365  =  f_337;
          f_366  =  f_339;
          f_367  =  f_341;
          f_368  =  f_343;
          f_369  =  f_345;
          v16f_353  =  (float16)(f_354, f_355, f_356, f_357, f_358, f_359, f_360, f_361, f_362, f_363, f_364, f_365, f_366, f_367, f_368, f_369);
          vstore16(v16f_353, 0, (__global float *) ul_352);
        }  // B60
        else
        {
          // BLOCK 110
        }  // B60
        // BLOCK 111 MERGES [110 109 ]
        b_370  =  i_65 < i_20;
        if(b_370)
        {
          // BLOCK 112
          i_371  =  isless(v16f_73.s0, f_252);
          if(i_371 == 1)
          {
            // BLOCK 113
            f_372  =  f_252;
          }  // B112
          else
          {
            // BLOCK 114
            f_372  =  v16f_73.s0;
          }  // B112
          // BLOCK 115 MERGES [113 114 ]
          i_373  =  isless(v16f_73.s1, f_252);
          if(i_373 == 1)
          {
            // BLOCK 116
            f_374  =  f_252;
          }  // B115
          else
          {
            // BLOCK 117
            f_374  =  v16f_73.s1;
          }  // B115
          // BLOCK 118 MERGES [116 117 ]
          i_375  =  isless(v16f_73.s2, f_252);
          if(i_375 == 1)
          {
            // BLOCK 119
            f_376  =  f_252;
          }  // B118
          else
          {
            // BLOCK 120
            f_376  =  v16f_73.s2;
          }  // B118
          // BLOCK 121 MERGES [119 120 ]
          i_377  =  isless(v16f_73.s3, f_252);
          if(i_377 == 1)
          {
            // BLOCK 122
            f_378  =  f_252;
          }  // B121
          else
          {
            // BLOCK 123
            f_378  =  v16f_73.s3;
          }  // B121
          // BLOCK 124 MERGES [122 123 ]
          i_379  =  isless(v16f_73.s4, f_252);
          if(i_379 == 1)
          {
            // BLOCK 125
            f_380  =  f_252;
          }  // B124
          else
          {
            // BLOCK 126
            f_380  =  v16f_73.s4;
          }  // B124
          // BLOCK 127 MERGES [125 126 ]
          i_381  =  isless(v16f_73.s5, f_252);
          if(i_381 == 1)
          {
            // BLOCK 128
            f_382  =  f_252;
          }  // B127
          else
          {
            // BLOCK 129
            f_382  =  v16f_73.s5;
          }  // B127
          // BLOCK 130 MERGES [128 129 ]
          i_383  =  isless(v16f_73.s6, f_252);
          if(i_383 == 1)
          {
            // BLOCK 131
            f_384  =  f_252;
          }  // B130
          else
          {
            // BLOCK 132
            f_384  =  v16f_73.s6;
          }  // B130
          // BLOCK 133 MERGES [131 132 ]
          i_385  =  isless(v16f_73.s7, f_252);
          if(i_385 == 1)
          {
            // BLOCK 134
            f_386  =  f_252;
          }  // B133
          else
          {
            // BLOCK 135
            f_386  =  v16f_73.s7;
          }  // B133
          // BLOCK 136 MERGES [134 135 ]
          i_387  =  isless(v16f_73.s8, f_252);
          if(i_387 == 1)
          {
            // BLOCK 137
            f_388  =  f_252;
          }  // B136
          else
          {
            // BLOCK 138
            f_388  =  v16f_73.s8;
          }  // B136
          // BLOCK 139 MERGES [137 138 ]
          i_389  =  isless(v16f_73.s9, f_252);
          if(i_389 == 1)
          {
            // BLOCK 140
            f_390  =  f_252;
          }  // B139
          else
          {
            // BLOCK 141
            f_390  =  v16f_73.s9;
          }  // B139
          // BLOCK 142 MERGES [140 141 ]
          i_391  =  isless(v16f_73.sA, f_252);
          if(i_391 == 1)
          {
            // BLOCK 143
            f_392  =  f_252;
          }  // B142
          else
          {
            // BLOCK 144
            f_392  =  v16f_73.sA;
          }  // B142
          // BLOCK 145 MERGES [143 144 ]
          i_393  =  isless(v16f_73.sB, f_252);
          if(i_393 == 1)
          {
            // BLOCK 146
            f_394  =  f_252;
          }  // B145
          else
          {
            // BLOCK 147
            f_394  =  v16f_73.sB;
          }  // B145
          // BLOCK 148 MERGES [146 147 ]
          i_395  =  isless(v16f_73.sC, f_252);
          if(i_395 == 1)
          {
            // BLOCK 149
            f_396  =  f_252;
          }  // B148
          else
          {
            // BLOCK 150
            f_396  =  v16f_73.sC;
          }  // B148
          // BLOCK 151 MERGES [149 150 ]
          i_397  =  isless(v16f_73.sD, f_252);
          if(i_397 == 1)
          {
            // BLOCK 152
            f_398  =  f_252;
          }  // B151
          else
          {
            // BLOCK 153
            f_398  =  v16f_73.sD;
          }  // B151
          // BLOCK 154 MERGES [152 153 ]
          i_399  =  isless(v16f_73.sE, f_252);
          if(i_399 == 1)
          {
            // BLOCK 155
            f_400  =  f_252;
          }  // B154
          else
          {
            // BLOCK 156
            f_400  =  v16f_73.sE;
          }  // B154
          // BLOCK 157 MERGES [155 156 ]
          i_401  =  isless(v16f_73.sF, f_252);
          if(i_401 == 1)
          {
            // BLOCK 158
            f_402  =  f_252;
          }  // B157
          else
          {
            // BLOCK 159
            f_402  =  v16f_73.sF;
          }  // B157
          // BLOCK 160 MERGES [158 159 ]
          i_403  =  i_65 * i_30;
          i_404  =  i_403 + i_255;
          i_405  =  i_404 << 4;
          l_406  =  (long) i_405;
          l_407  =  l_406 << 2;
          l_408  =  l_407 + 16L;
          ul_409  =  ul_5 + l_408;
          f_411  =  f_372;
          f_412  =  f_374;
          f_413  =  f_376;
          f_414  =  f_378;
          f_415  =  f_380;
          f_416  =  f_382;
          f_417  =  f_384;
          f_418  =  f_386;
          f_419  =  f_388;
          f_420  =  f_390;
          f_421  =  f_392;
          f_422  =  f_394;
          f_423  =  f_396;
          f_424  =  f_398;
          f_425  =  f_400;
          f_426  =  f_402;
          v16f_410  =  (float16)(f_411, f_412, f_413, f_414, f_415, f_416, f_417, f_418, f_419, f_420, f_421, f_422, f_423, f_424, f_425, f_426);
          vstore16(v16f_410, 0, (__global float *) ul_409);
        }  // B111
        else
        {
          // BLOCK 161
        }  // B111
        // BLOCK 162 MERGES [161 160 ]
        b_427  =  i_62 < i_20;
        if(b_427)
        {
          // BLOCK 163
          i_428  =  isless(v16f_74.s0, f_252);
          if(i_428 == 1)
          {
            // BLOCK 164
            f_429  =  f_252;
          }  // B163
          else
          {
            // BLOCK 165
            f_429  =  v16f_74.s0;
          }  // B163
          // BLOCK 166 MERGES [164 165 ]
          i_430  =  isless(v16f_74.s1, f_252);
          if(i_430 == 1)
          {
            // BLOCK 167
            f_431  =  f_252;
          }  // B166
          else
          {
            // BLOCK 168
            f_431  =  v16f_74.s1;
          }  // B166
          // BLOCK 169 MERGES [167 168 ]
          i_432  =  isless(v16f_74.s2, f_252);
          if(i_432 == 1)
          {
            // BLOCK 170
            f_433  =  f_252;
          }  // B169
          else
          {
            // BLOCK 171
            f_433  =  v16f_74.s2;
          }  // B169
          // BLOCK 172 MERGES [170 171 ]
          i_434  =  isless(v16f_74.s3, f_252);
          if(i_434 == 1)
          {
            // BLOCK 173
            f_435  =  f_252;
          }  // B172
          else
          {
            // BLOCK 174
            f_435  =  v16f_74.s3;
          }  // B172
          // BLOCK 175 MERGES [173 174 ]
          i_436  =  isless(v16f_74.s4, f_252);
          if(i_436 == 1)
          {
            // BLOCK 176
            f_437  =  f_252;
          }  // B175
          else
          {
            // BLOCK 177
            f_437  =  v16f_74.s4;
          }  // B175
          // BLOCK 178 MERGES [176 177 ]
          i_438  =  isless(v16f_74.s5, f_252);
          if(i_438 == 1)
          {
            // BLOCK 179
            f_439  =  f_252;
          }  // B178
          else
          {
            // BLOCK 180
            f_439  =  v16f_74.s5;
          }  // B178
          // BLOCK 181 MERGES [179 180 ]
          i_440  =  isless(v16f_74.s6, f_252);
          if(i_440 == 1)
          {
            // BLOCK 182
            f_441  =  f_252;
          }  // B181
          else
          {
            // BLOCK 183
            f_441  =  v16f_74.s6;
          }  // B181
          // BLOCK 184 MERGES [182 183 ]
          i_442  =  isless(v16f_74.s7, f_252);
          if(i_442 == 1)
          {
            // BLOCK 185
            f_443  =  f_252;
          }  // B184
          else
          {
            // BLOCK 186
            f_443  =  v16f_74.s7;
          }  // B184
          // BLOCK 187 MERGES [185 186 ]
          i_444  =  isless(v16f_74.s8, f_252);
          if(i_444 == 1)
          {
            // BLOCK 188
            f_445  =  f_252;
          }  // B187
          else
          {
            // BLOCK 189
            f_445  =  v16f_74.s8;
          }  // B187
          // BLOCK 190 MERGES [188 189 ]
          i_446  =  isless(v16f_74.s9, f_252);
          if(i_446 == 1)
          {
            // BLOCK 191
            f_447  =  f_252;
          }  // B190
          else
          {
            // BLOCK 192
            f_447  =  v16f_74.s9;
          }  // B190
          // BLOCK 193 MERGES [191 192 ]
          i_448  =  isless(v16f_74.sA, f_252);
          if(i_448 == 1)
          {
            // BLOCK 194
            f_449  =  f_252;
          }  // B193
          else
          {
            // BLOCK 195
            f_449  =  v16f_74.sA;
          }  // B193
          // BLOCK 196 MERGES [194 195 ]
          i_450  =  isless(v16f_74.sB, f_252);
          if(i_450 == 1)
          {
            // BLOCK 197
            f_451  =  f_252;
          }  // B196
          else
          {
            // BLOCK 198
            f_451  =  v16f_74.sB;
          }  // B196
          // BLOCK 199 MERGES [197 198 ]
          i_452  =  isless(v16f_74.sC, f_252);
          if(i_452 == 1)
          {
            // BLOCK 200
            f_453  =  f_252;
          }  // B199
          else
          {
            // BLOCK 201
            f_453  =  v16f_74.sC;
          }  // B199
          // BLOCK 202 MERGES [200 201 ]
          i_454  =  isless(v16f_74.sD, f_252);
          if(i_454 == 1)
          {
            // BLOCK 203
            f_455  =  f_252;
          }  // B202
          else
          {
            // BLOCK 204
            f_455  =  v16f_74.sD;
          }  // B202
          // BLOCK 205 MERGES [203 204 ]
          i_456  =  isless(v16f_74.sE, f_252);
          if(i_456 == 1)
          {
            // BLOCK 206
            f_457  =  f_252;
          }  // B205
          else
          {
            // BLOCK 207
            f_457  =  v16f_74.sE;
          }  // B205
          // BLOCK 208 MERGES [206 207 ]
          i_458  =  isless(v16f_74.sF, f_252);
          if(i_458 == 1)
          {
            // BLOCK 209
            f_459  =  f_252;
          }  // B208
          else
          {
            // BLOCK 210
            f_459  =  v16f_74.sF;
          }  // B208
          // BLOCK 211 MERGES [209 210 ]
          i_460  =  i_62 * i_30;
          i_461  =  i_460 + i_255;
          i_462  =  i_461 << 4;
          l_463  =  (long) i_462;
          l_464  =  l_463 << 2;
          l_465  =  l_464 + 16L;
          ul_466  =  ul_5 + l_465;
          f_468  =  f_429;
          f_469  =  f_431;
          f_470  =  f_433;
          f_471  =  f_435;
          f_472  =  f_437;
          f_473  =  f_439;
          f_474  =  f_441;
          f_475  =  f_443;
          f_476  =  f_445;
          f_477  =  f_447;
          f_478  =  f_449;
          f_479  =  f_451;
          f_480  =  f_453;
          f_481  =  f_455;
          f_482  =  f_457;
          f_483  =  f_459;
          v16f_467  =  (float16)(f_468, f_469, f_470, f_471, f_472, f_473, f_474, f_475, f_476, f_477, f_478, f_479, f_480, f_481, f_482, f_483);
          vstore16(v16f_467, 0, (__global float *) ul_466);
        }  // B162
        else
        {
          // BLOCK 212
        }  // B162
      }  // B2
      else
      {
        // BLOCK 213
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 214
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 215
  }  // B0
  // BLOCK 216 MERGES [215 214 213 212 211 ]
  return;
}  //  kernel
