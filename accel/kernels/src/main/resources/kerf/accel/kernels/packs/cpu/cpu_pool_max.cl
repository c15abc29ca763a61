#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void largest(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_15;
  float f_99, f_101, f_103, f_105, f_107, f_109, f_111, f_113, f_115, f_117, f_119, f_121, f_123, f_125, f_127, f_129, f_131, f_132, f_133, f_134, f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146;
  float16 v16f_83, v16f_84, v16f_87, v16f_97, v16f_130;
  int i_5, i_6, i_9, i_10, i_13, i_14, i_17, i_19, i_21, i_23, i_25, i_27, i_29, i_30, i_32, i_34, i_35, i_36, i_41, i_42, i_47, i_48, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_68, i_69, i_74, i_75, i_76, i_77, i_78, i_85, i_86, i_88, i_89, i_90, i_91, i_92, i_98, i_100, i_102, i_104, i_106, i_108, i_110, i_112, i_114, i_116, i_118, i_120, i_122, i_124, i_126, i_128, i_147, i_148, i_149, i_150, i_151, i_156;
  long l_37, l_38, l_39, l_43, l_44, l_45, l_64, l_65, l_66, l_70, l_71, l_72, l_79, l_80, l_81, l_93, l_94, l_95, l_152, l_153, l_154;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_12, ul_16, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_31, ul_33, ul_40, ul_46, ul_67, ul_73, ul_82, ul_96, ul_155;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) windows;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      ul_12  =  ul_3 + 24L;
      i_13  =  *((__global int *) ul_12);
      i_14  =  get_global_id(2);
      b_15  =  i_14 < i_13;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_3 + 28L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 32L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 36L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 44L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_3 + 48L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_3 + 56L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_3 + 60L;
        i_29  =  *((__global int *) ul_28);
        i_30  =  *((__global int *) ul_8);
        ul_31  =  ul_3 + 40L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_3 + 52L;
        i_34  =  *((__global int *) ul_33);
        i_35  =  i_10 << 1;
        i_36  =  i_35 + i_10;
        l_37  =  (long) i_36;
        l_38  =  l_37 + 4L;
        l_39  =  l_38 << 2;
        ul_40  =  ul_1 + l_39;
        i_41  =  *((__global int *) ul_40);
        i_42  =  i_36 + 1;
        l_43  =  (long) i_42;
        l_44  =  l_43 + 4L;
        l_45  =  l_44 << 2;
        ul_46  =  ul_1 + l_45;
        i_47  =  *((__global int *) ul_46);
        i_48  =  i_19 * i_41;
        i_49  =  i_34 + i_6;
        i_50  =  i_30 * i_14;
        i_51  =  i_50 + i_10;
        i_52  =  i_51 * i_23;
        i_53  =  i_52 * i_25;
        i_54  =  i_49 + i_53;
        i_55  =  i_32 + i_6;
        i_56  =  i_17 * i_14;
        i_57  =  i_56 * i_19;
        i_58  =  i_57 * i_21;
        i_59  =  i_55 + i_58;
        // BLOCK 4 MERGES [3 59 ]
        i_60  =  0;
        for(;i_60 < i_23;)
        {
          // BLOCK 5
          i_61  =  i_60 + i_30;
          i_62  =  i_61 << 1;
          i_63  =  i_62 + i_61;
          l_64  =  (long) i_63;
          l_65  =  l_64 + 4L;
          l_66  =  l_65 << 2;
          ul_67  =  ul_1 + l_66;
          i_68  =  *((__global int *) ul_67);
          i_69  =  i_63 + 1;
          l_70  =  (long) i_69;
          l_71  =  l_70 + 4L;
          l_72  =  l_71 << 2;
          ul_73  =  ul_1 + l_72;
          i_74  =  *((__global int *) ul_73);
          i_75  =  i_48 + i_68;
          i_76  =  i_75 * i_21;
          i_77  =  i_59 + i_76;
          i_78  =  i_77 << 4;
          l_79  =  (long) i_78;
          l_80  =  l_79 << 2;
          l_81  =  l_80 + 16L;
          ul_82  =  ul_0 + l_81;
          v16f_83  =  vload16(0, (__global float *) ul_82);
          // BLOCK 6 MERGES [5 58 ]
          v16f_84  =  v16f_83;
          i_85  =  i_41;
          for(;i_85 < i_47;)
          {
            // BLOCK 7
            i_86  =  i_85 * i_19;
            // BLOCK 8 MERGES [7 57 ]
            v16f_87  =  v16f_84;
            i_88  =  i_68;
            for(;i_88 < i_74;)
            {
              // BLOCK 9
              i_89  =  i_86 + i_88;
              i_90  =  i_89 * i_21;
              i_91  =  i_90 + i_59;
              i_92  =  i_91 << 4;
              l_93  =  (long) i_92;
              l_94  =  l_93 << 2;
              l_95  =  l_94 + 16L;
              ul_96  =  ul_0 + l_95;
              v16f_97  =  vload16(0, (__global float *) ul_96);
              i_98  =  isless(v16f_87.s0, v16f_97.s0);
              if(i_98 == 1)
              {
                // BLOCK 10
                f_99  =  v16f_97.s0;
              }  // B9
              else
              {
                // BLOCK 11
                f_99  =  v16f_87.s0;
              }  // B9
              // BLOCK 12 MERGES [10 11 ]
              i_100  =  isless(v16f_87.s1, v16f_97.s1);
              if(i_100 == 1)
              {
                // BLOCK 13
                f_101  =  v16f_97.s1;
              }  // B12
              else
              {
                // BLOCK 14
                f_101  =  v16f_87.s1;
              }  // B12
              // BLOCK 15 MERGES [13 14 ]
              i_102  =  isless(v16f_87.s2, v16f_97.s2);
              if(i_102 == 1)
              {
                // BLOCK 16
                f_103  =  v16f_97.s2;
              }  // B15
              else
              {
                // BLOCK 17
                f_103  =  v16f_87.s2;
              }  // B15
              // BLOCK 18 MERGES [16 17 ]
              i_104  =  isless(v16f_87.s3, v16f_97.s3);
              if(i_104 == 1)
              {
                // BLOCK 19
                f_105  =  v16f_97.s3;
              }  // B18
              else
              {
                // BLOCK 20
                f_105  =  v16f_87.s3;
              }  // B18
              // BLOCK 21 MERGES [19 20 ]
              i_106  =  isless(v16f_87.s4, v16f_97.s4);
              if(i_106 == 1)
              {
                // BLOCK 22
                f_107  =  v16f_97.s4;
              }  // B21
              else
              {
                // BLOCK 23
                f_107  =  v16f_87.s4;
              }  // B21
              // BLOCK 24 MERGES [22 23 ]
              i_108  =  isless(v16f_87.s5, v16f_97.s5);
              if(i_108 == 1)
              {
                // BLOCK 25
                f_109  =  v16f_97.s5;
              }  // B24
              else
              {
                // BLOCK 26
                f_109  =  v16f_87.s5;
              }  // B24
              // BLOCK 27 MERGES [25 26 ]
              i_110  =  isless(v16f_87.s6, v16f_97.s6);
              if(i_110 == 1)
              {
                // BLOCK 28
                f_111  =  v16f_97.s6;
              }  // B27
              else
              {
                // BLOCK 29
                f_111  =  v16f_87.s6;
              }  // B27
              // BLOCK 30 MERGES [28 29 ]
              i_112  =  isless(v16f_87.s7, v16f_97.s7);
              if(i_112 == 1)
              {
                // BLOCK 31
                f_113  =  v16f_97.s7;
              }  // B30
              else
              {
                // BLOCK 32
                f_113  =  v16f_87.s7;
              }  // B30
              // BLOCK 33 MERGES [31 32 ]
              i_114  =  isless(v16f_87.s8, v16f_97.s8);
              if(i_114 == 1)
              {
                // BLOCK 34
                f_115  =  v16f_97.s8;
              }  // B33
              else
              {
                // BLOCK 35
                f_115  =  v16f_87.s8;
              }  // B33
              // BLOCK 36 MERGES [34 35 ]
              i_116  =  isless(v16f_87.s9, v16f_97.s9);
              if(i_116 == 1)
              {
                // BLOCK 37
                f_117  =  v16f_97.s9;
              }  // B36
              else
              {
                // BLOCK 38
                f_117  =  v16f_87.s9;
              }  // B36
              // BLOCK 39 MERGES [37 38 ]
              i_118  =  isless(v16f_87.sA, v16f_97.sA);
              if(i_118 == 1)
              {
                // BLOCK 40
                f_119  =  v16f_97.sA;
              }  // B39
              else
              {
                // BLOCK 41
                f_119  =  v16f_87.sA;
              }  // B39
              // BLOCK 42 MERGES [40 41 ]
              i_120  =  isless(v16f_87.sB, v16f_97.sB);
              if(i_120 == 1)
              {
                // BLOCK 43
                f_121  =  v16f_97.sB;
              }  // B42
              else
              {
                // BLOCK 44
                f_121  =  v16f_87.sB;
              }  // B42
              // BLOCK 45 MERGES [43 44 ]
              i_122  =  isless(v16f_87.sC, v16f_97.sC);
              if(i_122 == 1)
              {
                // BLOCK 46
                f_123  =  v16f_97.sC;
              }  // B45
              else
              {
                // BLOCK 47
                f_123  =  v16f_87.sC;
              }  // B45
              // BLOCK 48 MERGES [46 47 ]
              i_124  =  isless(v16f_87.sD, v16f_97.sD);
              if(i_124 == 1)
              {
                // BLOCK 49
                f_125  =  v16f_97.sD;
              }  // B48
              else
              {
                // BLOCK 50
                f_125  =  v16f_87.sD;
              }  // B48
              // BLOCK 51 MERGES [49 50 ]
              i_126  =  isless(v16f_87.sE, v16f_97.sE);
              if(i_126 == 1)
              {
                // BLOCK 52
                f_127  =  v16f_97.sE;
              }  // B51
              else
              {
                // BLOCK 53
                f_127  =  v16f_87.sE;
              }  // B51
              // BLOCK 54 MERGES [52 53 ]
              i_128  =  isless(v16f_87.sF, v16f_97.sF);
              if(i_128 == 1)
              {
                // BLOCK 55
                f_129  =  v16f_97.sF;
              }  // B54
              else
              {
                // BLOCK 56
                f_129  =  v16f_87.sF;
              }  // B54
              // BLOCK 57 MERGES [55 56 ]
              f_131  =  f_99;
              f_132  =  f_101;
              f_133  =  f_103;
              f_134  =  f_105;
              f_135  =  f_107;
              f_136  =  f_109;
              f_137  =  f_111;
              f_138  =  f_113;
              f_139  =  f_115;
              f_140  =  f_117;
              f_141  =  f_119;
              f_142  =  f_121;
              f_143  =  f_123;
              f_144  =  f_125;
              f_145  =  f_127;
              f_146  =  f_129;
              v16f_130  =  (float16)(f_131, f_132, f_133, f_134, f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146);
              i_147  =  i_29 + i_88;
              v16f_87  =  v16f_130;
              i_88  =  i_147;
            }  // B8
            // BLOCK 58
            i_148  =  i_27 + i_85;
            v16f_84  =  v16f_87;
            i_85  =  i_148;
          }  // B6
          // BLOCK 59
          i_149  =  i_60 * i_25;
          i_150  =  i_54 + i_149;
          i_151  =  i_150 << 4;
          l_152  =  (long) i_151;
          l_153  =  l_152 << 2;
          l_154  =  l_153 + 16L;
          ul_155  =  ul_2 + l_154;
          vstore16(v16f_84, 0, (__global float *) ul_155);
          i_156  =  i_60 + 1;
          i_60  =  i_156;
        }  // B4
        // BLOCK 60
      }  // B2
      else
      {
        // BLOCK 61
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 62
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 63
  }  // B0
  // BLOCK 64 MERGES [63 62 61 60 ]
  return;
}  //  kernel
